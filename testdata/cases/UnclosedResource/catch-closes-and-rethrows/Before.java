import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

class Careful {
  InputStream open(String name) throws IOException {
    InputStream raw = new FileInputStream(name);
    try {
      return new GZIPInputStream(raw);
    } catch (IOException | RuntimeException e) {
      try {
        raw.close();
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
      throw e;
    }
  }
}
