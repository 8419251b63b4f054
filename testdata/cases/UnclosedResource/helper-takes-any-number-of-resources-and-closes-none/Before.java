import acme.io.Trace;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Exporter {
  void copy(String from, String to) throws IOException {
    FileInputStream in = new FileInputStream(from);
    FileOutputStream out = new FileOutputStream(to);
    Trace.opened(in, out);
    in.transferTo(out);
  }
}
