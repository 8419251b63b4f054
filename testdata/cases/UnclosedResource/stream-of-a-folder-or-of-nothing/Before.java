import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class Folders {
  private static Stream<Path> filesOrNone(Path folder) {
    try {
      return Files.list(folder);
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private static Stream<Path> filesOrItself(Path path) throws IOException {
    return Files.isDirectory(path) ? Files.list(path) : Stream.of(path);
  }

  private static Stream<Path> filesOrKnown(Path folder, List<Path> known) throws IOException {
    if (known.isEmpty()) {
      return Files.list(folder);
    }
    return known.stream().filter(Files::exists);
  }

  private static Stream<Path> known(List<Path> known) {
    return known.isEmpty() ? Stream.empty() : known.stream();
  }

  private static Writer log(String name) throws IOException {
    return name == null ? Writer.nullWriter() : new FileWriter(name);
  }

  long count(Path folder) {
    return filesOrNone(folder).count();
  }

  void print(Path folder) throws IOException {
    filesOrItself(folder).forEach(System.out::println);
  }

  long countKnown(Path folder, List<Path> known) throws IOException {
    return filesOrKnown(folder, known).count();
  }

  void log(String name, String text) throws IOException {
    Writer log = log(name);
    log.write(text);
  }

  long closed(Path folder) {
    try (Stream<Path> files = filesOrNone(folder)) {
      return files.count();
    }
  }

  long inMemory(List<Path> known) {
    return known(known).count();
  }
}
