import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

final class Before {
  private static final Duration TICK = Duration.ofMillis(5);

  static Mono<Void> readTwice(Mono<Path> paths) {
    return paths
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(Before::read)
        .filter(path -> path.isAbsolute())
        .map(Before::read)
        .then();
  }

  static Mono<Integer> readAtTheSource(Path path) {
    return Mono.fromCallable(() -> read(path))
        .subscribeOn(Schedulers.boundedElastic())
        .map(text -> read(Path.of(text)))
        .map(String::length);
  }

  static Mono<String> backOnATimer(Mono<Path> paths) {
    return paths
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(Before::read).delayElement(TICK)
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read);
  }

  static Mono<String> backOnAnotherChain(Mono<Path> paths, Mono<Path> others) {
    return paths
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(Before::read)
        .flatMap(path -> others.delayElement(TICK))
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read);
  }

  static Flux<String> eachChainItsOwn(Flux<Path> paths, Flux<Path> others) {
    return paths
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read).concatWith(others
        .publishOn(Schedulers.boundedElastic())
        .map(Before::read));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
