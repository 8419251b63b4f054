import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import lib.Functions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> suppliedOnWorkers(Path path) {
    return Mono.fromSupplier(Functions.unchecked(() -> Files.readString(path)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> both(Mono<Path[]> paths) {
    return paths
        .delayElement(Duration.ofMillis(1))
        .flatMap(
            Functions.ofTwo((one, other) -> Mono.fromCallable(() -> Files.readString(other))
                .subscribeOn(Schedulers.boundedElastic())));
  }

  Mono<String> bothOnWorkers(Mono<Path[]> paths) {
    return paths
        .delayElement(Duration.ofMillis(1))
        .flatMap(
            Functions.ofTwo(
                (one, other) ->
                    Mono.fromCallable(() -> Files.readString(other))
                        .subscribeOn(Schedulers.boundedElastic())));
  }

  Flux<String> restored(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).map(Functions.restored(path -> read(path)));
  }

  Mono<String> later(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .next()
        .map(Functions.later(path -> read(path)))
        .flatMap(Mono::fromFuture);
  }

  static String read(Path path) {
    return Functions.unchecked(() -> Files.readString(path)).get();
  }
}
