import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The tempting twin, which is moved, stands below. */
class Before {
  Flux<String> pages(Path template) {
    return Flux.interval(Duration.ofSeconds(1))
        .publishOn(Schedulers.boundedElastic())
        .map(tick -> read(template) + tick);
  }

  Flux<String> movedPages(Path template) {
    return Flux.interval(Duration.ofSeconds(1))
        .publishOn(Schedulers.boundedElastic())
        .map(tick -> read(template) + tick);
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
