import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Flux<String> lines(Path path) throws IOException {
    return Mono.fromCallable(() -> Files.readAllLines(path)).flatMapIterable(values -> values)
        .subscribeOn(Schedulers.boundedElastic())
        .map(String::trim);
  }

  Flux<String> linesOnElastic(Path path) throws IOException {
    return Mono.fromCallable(() -> Files.readAllLines(path)).flatMapIterable(values -> values).subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> text(Path path) throws IOException {
    return Mono.fromCallable(() -> Files.readString(path)).flux()
        .subscribeOn(Schedulers.boundedElastic());
  }

  Flux<Object> objects(Path path) throws IOException {
    return Mono.fromCallable(() -> Files.readAllLines(path)).<Object>flatMapIterable(values -> values)
        .subscribeOn(Schedulers.boundedElastic());
  }

  Flux<CharSequence> sequence(Path path) throws IOException {
    return Mono.<CharSequence>fromCallable(() -> Files.readString(path)).flux()
        .subscribeOn(Schedulers.boundedElastic());
  }

  Observable<String> observed(Path path) throws IOException {
    return Single.fromCallable(() -> Files.readAllLines(path)).flattenAsObservable(values -> values)
        .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
        .map(String::trim);
  }

  void answer(Vertx vertx, Path path) {
    vertx.setTimer(1, id -> page(vertx, path));
  }

  Future<String> page(Vertx vertx, Path path) {
    return vertx.timer(1).compose(
        id -> {
          String name = path.toString();
          return vertx.executeBlocking(() -> read(Path.of(name)));
        });
  }

  Flux<String> known(java.util.List<String> lines) {
    return Flux.fromIterable(lines).subscribeOn(Schedulers.boundedElastic());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
