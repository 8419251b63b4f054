import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class Copies {
  static int copy(String f, String g) throws IOException {
    try (InputStream in = new FileInputStream(f)) {
      int pending = 0, total = 0;
      try (OutputStream out = new FileOutputStream(g)) {
        while (pending < 8) {
          out.write(1);
          pending++;
          total++;
        }
      }
      in.skip(pending);
      return total;
    }
  }
}
