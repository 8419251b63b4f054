import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<Integer> mono(Mono<Path> path) {
    return path.publishOn(Schedulers.parallel()).flatMap(file -> Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic())).map(String::length);
  }

  Flux<String> ordered(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).concatMap((Path file) -> Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic()));
  }

  Flux<String> reference(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .concatMap(value -> Mono.fromCallable(() -> this.load(value)).subscribeOn(Schedulers.boundedElastic()))
        .filter(text -> !text.isEmpty());
  }

  Flux<Object> withTypeArgument(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).<Object>concatMap(value -> Mono.fromCallable(() -> Before.read(value)).subscribeOn(Schedulers.boundedElastic()));
  }

  Flux<Path> filtered(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).filterWhen(file -> Mono.fromCallable(() -> read(file).isEmpty()).subscribeOn(Schedulers.boundedElastic()));
  }

  Mono<Path> watched(Mono<Path> path) {
    return path.publishOn(Schedulers.parallel())
        .delayUntil(file -> Mono.fromRunnable(() -> {
              String text = read(file);
              System.out.println(text);
            }).subscribeOn(Schedulers.boundedElastic()));
  }

  Flux<List<String>> movedBefore(Flux<Path> paths) {
    return paths
        .concatMap(file -> Mono.fromCallable(() -> read(file)).subscribeOn(Schedulers.boundedElastic()))
        .collectList()
        .flux();
  }

  String load(Path path) {
    return read(path);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
