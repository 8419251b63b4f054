import java.io.FileInputStream;
import java.io.IOException;

class Before {
  static int first(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      return in.read(); // -1 for an empty file
    }
  }
}
