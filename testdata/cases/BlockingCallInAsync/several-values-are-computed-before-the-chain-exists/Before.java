import io.reactivex.rxjava3.core.Observable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

class Before {
  Flux<String> lines(Path path) throws IOException {
    return Flux.fromIterable(Files.readAllLines(path)).map(String::trim);
  }

  Flux<String> linesOnElastic(Path path) throws IOException {
    return Flux.fromIterable(Files.readAllLines(path)).subscribeOn(Schedulers.boundedElastic());
  }

  Flux<String> text(Path path) throws IOException {
    return Flux.just(Files.readString(path));
  }

  Flux<Object> objects(Path path) throws IOException {
    return Flux.fromIterable(Files.readAllLines(path));
  }

  Flux<CharSequence> sequence(Path path) throws IOException {
    return Flux.just(Files.readString(path));
  }

  Observable<String> observed(Path path) throws IOException {
    return Observable.fromIterable(Files.readAllLines(path)).map(String::trim);
  }

  void answer(Vertx vertx, Path path) {
    vertx.setTimer(1, id -> page(vertx, path));
  }

  Future<String> page(Vertx vertx, Path path) {
    return vertx.timer(1).compose(
        id -> {
          String name = path.toString();
          return Future.succeededFuture(read(Path.of(name)));
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
