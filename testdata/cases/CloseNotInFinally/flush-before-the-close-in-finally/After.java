import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Dump {
  void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(name))) {
      try {
        out.write(bytes);
      } finally {
        out.flush();
      }
    }
  }
}
