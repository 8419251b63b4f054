import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

class Marker {
  boolean touch(String name) {
    try {
      try (Writer out = new FileWriter(name)) {
        out.write("touched");
      }
      return true;
    } catch (IOException e) {
      System.err.println("can't write " + name);
      return false;
    }
  }
}
