import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class Before {
  Flux<String> pages(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read)
        .subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> publishOnComesTooLate(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read).publishOn(Schedulers.boundedElastic());
  }

  Flux<String> wellPlaced(Flux<Path> paths) {
    return paths.publishOn(Schedulers.boundedElastic()).map(Before::read);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
