import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> text(Mono<Path> path) {
    return path.map(((Function<Path, String>) Before::read).andThen(String::trim));
  }

  Mono<String> composed(Mono<Path> path) {
    Function<String, String> trim = String::trim;
    return path.map(trim.compose(Before::read));
  }

  Mono<String> moved(Mono<Path> path) {
    Function<Path, String> read = Before::read;
    return path.publishOn(Schedulers.boundedElastic()).map(read.andThen(String::trim));
  }

  Uni<String> unchecked(Path path) {
    return Uni.createFrom().item(Unchecked.supplier(() -> Files.readString(path)));
  }

  Uni<String> uncheckedAndMoved(Path path) {
    return Uni.createFrom()
        .item(Unchecked.supplier(() -> Files.readString(path)))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
