import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import org.apache.commons.io.IOUtils;

class Backup {
  void copy(String from, String to) throws IOException {
    FileInputStream in = null;
    FileOutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      IOUtils.copy(in, out);
    } finally {
      closeQuietly(in);
      IOUtils.closeQuietly(out);
    }
  }

  private static void closeQuietly(Closeable resource) {
    if (resource != null) {
      try {
        resource.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }
}
