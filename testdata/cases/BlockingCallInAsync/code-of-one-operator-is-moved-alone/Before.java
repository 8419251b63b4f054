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
    return path.publishOn(Schedulers.parallel()).map(file -> read(file)).map(String::length);
  }

  Flux<String> ordered(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).map((Path file) -> read(file));
  }

  Flux<String> reference(Flux<Path> paths) {
    return paths
        .publishOn(Schedulers.parallel())
        .map(this::load)
        .filter(text -> !text.isEmpty());
  }

  Flux<Object> withTypeArgument(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).<Object>map(Before::read);
  }

  Flux<Path> filtered(Flux<Path> paths) {
    return paths.publishOn(Schedulers.parallel()).filter(file -> read(file).isEmpty());
  }

  Mono<Path> watched(Mono<Path> path) {
    return path.publishOn(Schedulers.parallel())
        .doOnNext(
            file -> {
              String text = read(file);
              System.out.println(text);
            });
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
