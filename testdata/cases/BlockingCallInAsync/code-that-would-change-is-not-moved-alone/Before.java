import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Flux<String> parameterIsAssigned(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .map(
            file -> {
              file = file.toAbsolutePath();
              return read(file);
            });
  }

  Flux<String> commentBesideTheCode(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .map(
            // Reads it.
            file -> read(file));
  }

  Flux<String> readerIsMadeOnce(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).map(new Reader()::read);
  }

  static final class Reader {
    String read(Path path) {
      return Before.read(path);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
