import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class Copy {
  void copy(String from, String to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      try {
        if (out != null) {
          out.close();
        }
      } finally {
        if (in != null) {
          in.close();
        }
      }
    }
  }
}
