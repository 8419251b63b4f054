import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AccessLog {
  long count(Path log) throws IOException {
    return Files.lines(log).filter(line -> line.contains("/orders/")).count();
  }

  List<Path> archives(Path folder) throws IOException {
    // The folder stays open, not a file.
    Stream<Path> files = Files.list(folder);
    return files.filter(Files::isRegularFile).collect(Collectors.toList());
  }
}
