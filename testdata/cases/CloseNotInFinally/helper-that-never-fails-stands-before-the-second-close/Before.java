import acme.io.Finish;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Copier {
  void copy(String from, String to) throws IOException {
    FileInputStream in = new FileInputStream(from);
    FileOutputStream out = null;
    try {
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      Finish.writing(out);
      in.close();
    }
  }
}
