import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

class Readers {
  int yielded(int kind, File file) throws IOException {
    InputStream in =
        switch (kind) {
          case 0:
            yield new FileInputStream(file);
          default:
            {
              FileInputStream raw = new FileInputStream(file);
              yield new GZIPInputStream(raw);
            }
        };
    try (in) {
      return in.read();
    }
  }
}
