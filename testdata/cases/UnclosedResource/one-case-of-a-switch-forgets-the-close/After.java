import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Codes {
  void write(String name, int kind) throws IOException {
    try (OutputStream out = new FileOutputStream(name)) {
      switch (kind) {
        case 0 -> {}
        case 1 -> System.out.println(name);
        default -> {
          out.write(kind);
        }
      }
    }
  }
}
