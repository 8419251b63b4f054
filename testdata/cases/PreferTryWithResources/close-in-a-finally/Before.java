import java.io.FileInputStream;
import java.io.IOException;

class Before {
  static int first(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read(); // -1 for an empty file
    } finally {
      if (in != null) {
        in.close();
      }
    }
  }
}
