import acme.io.Endings;
import java.io.FileInputStream;
import java.io.IOException;

class Header {
  int first(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(name)) {
      int first = in.read();
      Endings.closeIfIdle(in);
      return first;
    }
  }

  int firstOfMany(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      int first = in.read();
      Endings.closeIfIdle(in);
      return first;
    } finally {
      in.close();
    }
  }
}
