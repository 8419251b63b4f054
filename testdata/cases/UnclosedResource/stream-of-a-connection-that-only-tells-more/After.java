import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

final class Depot {
  Label fetch(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    int first;
    try (InputStream raw = connection.getInputStream()) {
      first = raw.read();
    }
    return new Label(first, connection.getContentLength());
  }
}

final class Label {
  final int kind;
  final int length;

  Label(int kind, int length) {
    this.kind = kind;
    this.length = length;
  }
}
