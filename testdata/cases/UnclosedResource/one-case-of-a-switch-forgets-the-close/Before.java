import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Codes {
  void write(String name, int kind) throws IOException {
    OutputStream out = new FileOutputStream(name);
    switch (kind) {
      case 0 -> out.close();
      case 1 -> System.out.println(name);
      default -> {
        out.write(kind);
        out.close();
      }
    }
  }
}
