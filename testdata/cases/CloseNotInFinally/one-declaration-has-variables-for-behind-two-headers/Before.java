import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class Copies {
  static int copy(String f, String g) throws IOException {
    InputStream in = new FileInputStream(f);
    OutputStream out = new FileOutputStream(g);
    int pending = 0, total = 0;
    while (pending < 8) {
      out.write(1);
      pending++;
      total++;
    }
    out.close();
    in.skip(pending);
    in.close();
    return total;
  }
}
