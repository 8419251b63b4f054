import acme.ledger.Counted;
import acme.ledger.CountedOnce;
import acme.ledger.Logged;
import acme.ledger.Registered;
import acme.ledger.Remembering;
import acme.ledger.Watched;
import java.util.List;

class Bookkeeping {
  void forgetCounted() {
    try (Counted counted = new Counted()) {
      counted.use();
    }
  }

  void forgetRegistered() {
    try (Registered registered = new Registered()) {
      registered.use();
    }
  }

  void forgetWatched() {
    try (Watched watched = new Watched()) {
      watched.use();
    }
  }

  void forgetLogged(List<String> log) {
    try (Logged logged = new Logged(log)) {
      logged.use();
    }
  }

  void forgetCountedOnce() {
    try (CountedOnce counted = new CountedOnce()) {
      counted.use();
    } catch (java.io.IOException closeFailure) {
      throw new java.io.UncheckedIOException(closeFailure);
    }
  }

  void closeCounted() {
    try (Counted counted = new Counted()) {
      counted.use();
    }
  }

  void forgetWhatOnlyRemembers() {
    Remembering remembering = new Remembering();
    remembering.use();
  }
}
