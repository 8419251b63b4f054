import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

class LogFiles {
  static InputStream unchecked(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void touch(List<Path> names) {
    names.forEach(LogFiles::unchecked);
  }

  List<InputStream> open(List<Path> names) {
    return names.stream().map(LogFiles::unchecked).collect(Collectors.toList());
  }
}
