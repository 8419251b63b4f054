import java.io.FileWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

class Labels {
  void write(List<String> names) {
    names.forEach(
        name -> {
          try (Writer out = new FileWriter(name + ".txt")) {
            out.write(name);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
