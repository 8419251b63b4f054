import java.io.FileInputStream;
import java.io.IOException;

class Before {
  static void print(String name) {
    try (FileInputStream in = new FileInputStream(name)) {
      System.out.println(in.read());
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
