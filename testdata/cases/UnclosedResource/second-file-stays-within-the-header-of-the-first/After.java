import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class Copy {
  void copy(String from, String to) throws IOException {
    try (InputStream in = new FileInputStream(from)) {
      OutputStream out = new FileOutputStream(to);
      try {
        out.write(in.read());
      } catch (IOException | RuntimeException e) {
        closeQuietly(out);
        throw e;
      }
      System.out.println(to);
      closeQuietly(out);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
