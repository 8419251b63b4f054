// LIMIT: each call of getInputStream() counts as a stream of its own. A connection has one, which is wrapped and
// returned here.

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;

class Remote {
  private boolean isPlain;

  InputStream open(URLConnection connection) throws IOException {
    try (InputStream raw = connection.getInputStream()) {
      InputStream in = wrapped(connection);
      isPlain = raw == in;
      return in;
    }
  }

  private InputStream wrapped(URLConnection connection) throws IOException {
    return new BufferedInputStream(connection.getInputStream());
  }
}
