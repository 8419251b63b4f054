import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class CleanedUpByAHeaderThatThrows {
  private static InputStream open(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try {
      in.skip(1);
    } catch (Throwable failure) {
      try (in) {
        throw failure;
      }
    }
    return in;
  }

  private static InputStream check(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    try (in) {
      in.skip(1);
      return in;
    }
  }

  int forgetsWhatIsOpen(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.read();
    }
  }

  boolean needsNotCloseWhatIsClosed(String name) throws IOException {
    InputStream in = check(name);
    return in.markSupported();
  }
}
