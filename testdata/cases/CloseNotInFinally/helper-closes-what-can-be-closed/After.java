import acme.io.Release;
import java.io.FileInputStream;
import java.io.IOException;

class Probe {
  int late(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    Throwable bodyFailure = null;
    try {
      int first = in.read();
      return first;
    } catch (Throwable failure) {
      bodyFailure = failure;
      throw failure;
    } finally {
      try {
        Release.object(in);
      } catch (Throwable closeFailure) {
        if (bodyFailure == null) {
          throw closeFailure;
        }
        bodyFailure.addSuppressed(closeFailure);
      }
    }
  }

  int always(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      Release.object(in);
    }
  }
}
