import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Inputs {
  int first(String kind, Path path) throws IOException {
    try (InputStream in =
        switch (kind) {
          case "none" -> null;
          case "old" -> new FileInputStream(path.toFile());
          default -> {
            System.out.println(kind);
            yield Files.newInputStream(path);
          }
        }) {
      return in == null ? -1 : in.read();
    }
  }
}
