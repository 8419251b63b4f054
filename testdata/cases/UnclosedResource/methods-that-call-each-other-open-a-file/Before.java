import acme.io.Sources;
import java.io.IOException;
import java.io.InputStream;

class Reader {
  int forgotten(String name) throws IOException {
    InputStream in = Sources.plain(name, 3);
    return in.read();
  }

  int closed(String name) throws IOException {
    try (InputStream in = Sources.buffered(name, 3)) {
      return in.read();
    }
  }

  int settled(String name) throws IOException {
    InputStream in = Sources.plain(name, 3);
    try {
      return in.read();
    } finally {
      Sources.drain(in, 2);
    }
  }
}
