import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Pair {
  InputStream sameBegin(String name, String other) throws IOException {
    InputStream first = new FileInputStream(name);
    try {
      InputStream second = new FileInputStream(other);
      try {
        if (first.read() != second.read()) {
          throw new IOException(name);
        }
        first.close();
        return second;
      } catch (IOException e) {
        second.close();
        throw e;
      }
    } catch (Throwable failure) {
      try (first) {
        throw failure;
      }
    }
  }
}
