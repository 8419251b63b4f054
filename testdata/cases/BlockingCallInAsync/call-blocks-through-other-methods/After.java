import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> config(Mono<Path> path) {
    return path.publishOn(Schedulers.parallel())
        .publishOn(Schedulers.boundedElastic())
        .map(this::readConfig);
  }

  Mono<Supplier<String>> lazyConfig(Mono<Path> path) {
    return path.publishOn(Schedulers.parallel()).map(file -> () -> readConfig(file));
  }

  private String readConfig(Path path) {
    return load(path).trim();
  }

  private String load(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
