import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;

class Errors {
  int first(HttpURLConnection connection) throws IOException {
    if (connection.getErrorStream() == null) {
      return -1;
    }
    try (InputStream in = connection.getErrorStream()) {
      return in.read();
    }
  }

  boolean isThere(String name) {
    try (InputStream inputStream = Errors.class.getResourceAsStream(name)) {
      return inputStream != null;
    } catch (IOException closeFailure) {
      throw new java.io.UncheckedIOException(closeFailure);
    }
  }
}
