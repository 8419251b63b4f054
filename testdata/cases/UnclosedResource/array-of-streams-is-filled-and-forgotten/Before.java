import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Checksums {
  int[] firstBytes(String... names) throws IOException {
    InputStream[] parts = new InputStream[names.length];
    for (int i = 0; i < names.length; i++) {
      parts[i] = open(names[i]);
    }
    int[] first = new int[names.length];
    for (int i = 0; i < parts.length; i++) {
      first[i] = parts[i].read();
    }
    return first;
  }

  private InputStream open(String name) throws IOException {
    return new FileInputStream(name + ".part");
  }
}
