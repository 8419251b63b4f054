// LIMIT: that a call has succeeded does not say that the same call will succeed again, so the conversion of the
// address counts as what leaves the stream open.

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;

class Source {
  private final InputStream in;
  private final URI address;

  Source(InputStream in, URI address) {
    this.in = in;
    this.address = address;
  }

  static Source of(URL url) throws IOException, URISyntaxException {
    if (!url.toURI().isAbsolute()) {
      throw new IOException("a relative address");
    }
    InputStream inputStream = url.openStream();
    try {
      return new Source(inputStream, url.toURI());
    } catch (Throwable failure) {
      try (inputStream) {
        throw failure;
      }
    }
  }
}
