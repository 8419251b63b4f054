import java.io.FileInputStream;
import java.io.IOException;

class Before {
  static int swallowed(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      try {
        in.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static int beforeOtherCode(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      in.close();
      System.out.println("closed");
    }
  }

  static int notEffectivelyFinal(String name) throws IOException {
    FileInputStream in = null;
    try {
      in = new FileInputStream(name);
      return in.read();
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }

  static int inAHeaderAlready(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      return in.read();
    }
  }
}
