import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

class Loader {
  void load(String name, List<String> names) throws IOException {
    InputStream in = new FileInputStream(name);
    names.add(name);
    try {
      in.read();
    } finally {
      names.remove(name);
      in.close();
    }
  }
}
