import acme.net.Session;
import java.io.File;
import java.io.IOException;

class Sending {
  void askWhetherItHasSomethingToClose(File file) throws IOException {
    Session session = null;
    try {
      session = new Session(file);
      session.send(1);
    } finally {
      if (session != null && session.hasOutput()) {
        session.close();
      }
    }
  }

  void askWhetherItWasClosed(File file) throws IOException {
    Session session = new Session(file);
    try {
      session.send(1);
    } finally {
      if (!session.isEnded()) {
        session.close();
      }
    }
  }

  void askWhetherItWasOpened(File file) throws IOException {
    Session session = null;
    try {
      session = new Session(file);
      session.send(1);
    } finally {
      if (Session.isThere(session)) {
        session.close();
      }
    }
  }

  void askSomethingElse(File file) throws IOException {
    try (Session session = new Session(file)) {
      session.send(1);
      if (!session.isFlushed()) {
      }
    }
  }

  void askTheOtherWayRound(File file) throws IOException {
    try (Session session = new Session(file)) {
      session.send(1);
      if (session.isEnded()) {
      }
    }
  }
}
