import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> text(Mono<Path> path) {
    Function<Path, String> read = Before::read;
    return path.map(read);
  }

  Mono<String> trimmed(Mono<Path> path) {
    Function<Path, String> read = file -> read(file);
    return path.map(read.andThen(String::trim)).map(String::intern);
  }

  Mono<String> called(Path path) {
    Callable<String> read = () -> Files.readString(path);
    return Mono.fromCallable(read);
  }

  Mono<String> moved(Path path) {
    Callable<String> read = () -> Files.readString(path);
    return Mono.fromCallable(read).subscribeOn(Schedulers.boundedElastic());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
