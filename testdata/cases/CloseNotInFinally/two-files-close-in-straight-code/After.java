import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Transfer {
  /** Copies {@code from} to {@code to}, and says how much that was. */
  long copy(String from, String to) throws IOException {
    try (FileInputStream in = new FileInputStream(from);
        FileOutputStream out = new FileOutputStream(to)) {
      byte[] buffer = new byte[8192];
      long copied = 0;
      int count;
      while ((count = in.read(buffer)) > 0) {
        out.write(buffer, 0, count); // the whole buffer, or less at the end
        copied += count;
      }
      return copied;
    }
  }
}
