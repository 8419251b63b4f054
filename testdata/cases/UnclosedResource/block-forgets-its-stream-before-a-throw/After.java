import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class Audit {
  private long lines;

  boolean isRejected(Path file, boolean counts) throws IOException {
    try {
      if (counts) {
        try (Stream<String> all = Files.lines(file)) {
          lines += all.count();
        }
      }
      throw new IllegalStateException("rejected");
    } catch (IllegalStateException e) {
      return true;
    }
  }

  boolean isClosed(Path file) throws IOException {
    Stream<String> all = Files.lines(file);
    try {
      lines += 1;
      throw new IllegalStateException("rejected");
    } catch (IllegalStateException e) {
      all.close();
      return true;
    }
  }
}
