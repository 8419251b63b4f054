import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;

final class Depot {
  Parcel fetch(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    InputStream raw = connection.getInputStream();
    InputStream plain = decrypt(connection);
    int length = connection.getContentLength();
    return new Parcel(plain, raw == plain ? length : -1);
  }

  private static InputStream decrypt(URLConnection connection) throws IOException {
    return connection.getInputStream();
  }
}

final class Parcel {
  final InputStream content;
  final int length;

  Parcel(InputStream content, int length) {
    this.content = content;
    this.length = length;
  }
}
