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
    return Errors.class.getResourceAsStream(name) != null;
  }
}
