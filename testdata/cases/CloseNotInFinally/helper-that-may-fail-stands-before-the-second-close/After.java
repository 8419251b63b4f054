import acme.io.Finish;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Copier {
  void copy(String from, String to) throws IOException {
    try (FileInputStream in = new FileInputStream(from)) {
      FileOutputStream out = null;
      try {
        out = new FileOutputStream(to);
        in.transferTo(out);
      } finally {
        if (out != null) {
          Finish.writing(out);
        }
      }
    }
  }
}
