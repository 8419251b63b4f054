import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<Integer> late(Mono<Path> path) {
    return path
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read).publishOn(Schedulers.boundedElastic()).map(String::length);
  }

  Mono<Integer> behindTheSource(Path path) {
    return Mono.defer(() -> Mono.fromCallable(() -> read(path))
        .subscribeOn(Schedulers.boundedElastic()))
        .map(String::length)
        .publishOn(Schedulers.boundedElastic());
  }

  Mono<Integer> inTime(Mono<Path> path) {
    return path.publishOn(Schedulers.boundedElastic()).map(Before::read).map(String::length);
  }

  Mono<Integer> toAnotherLoop(Mono<Path> path) {
    return path
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read).publishOn(Schedulers.parallel()).map(String::length);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
