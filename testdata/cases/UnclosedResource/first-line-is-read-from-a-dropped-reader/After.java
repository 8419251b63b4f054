import acme.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;

class Changelog {
  private final Path file;

  Changelog(Path file) {
    this.file = file;
  }

  String latest() throws IOException {
    try (java.io.BufferedReader bufferedReader = Texts.reader(file)) {
      return bufferedReader.readLine();
    }
  }

  String all() throws IOException {
    try (java.io.BufferedReader bufferedReader = Texts.reader(file)) {
      return bufferedReader
          .lines()
          .filter(line -> !line.isBlank())
          .map(String::strip)
          .collect(Collectors.joining("\n"));
    }
  }
}
