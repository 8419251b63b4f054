import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Both {
  final InputStream first;
  final InputStream second;

  Both(InputStream first, InputStream second) {
    this.first = first;
    this.second = second;
  }

  static Both open(String name) throws IOException {
    InputStream first = new FileInputStream(name);
    try {
      InputStream second = new FileInputStream(name);
      try {
        first.read();
        return new Both(first, second);
      } catch (IOException | RuntimeException e) {
        try {
          second.close();
        } catch (IOException suppressed) {
          e.addSuppressed(suppressed);
        }
        throw e;
      }
    } catch (IOException e) {
      first.close();
      throw e;
    }
  }

  static Both openElsewhere(String name) throws IOException {
    InputStream first = new FileInputStream(name);
    try {
      try {
        InputStream second = new FileInputStream(name);
        try {
          first.read();
          return new Both(first, second);
        } catch (IOException | RuntimeException e) {
          try {
            second.close();
          } catch (IOException suppressed) {
            e.addSuppressed(suppressed);
          }
          throw new IllegalStateException(e);
        }
      } catch (IOException e) {
        first.close();
        throw e;
      }
    } catch (Throwable failure) {
      try (first) {
        throw failure;
      }
    }
  }
}
