import java.io.FileInputStream;
import java.io.IOException;

class Before {
  @SuppressWarnings("PreferTryWithResources")
  static int first(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      in.close();
    }
  }
}
