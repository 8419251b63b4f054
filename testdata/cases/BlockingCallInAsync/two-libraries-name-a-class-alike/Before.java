import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;

final class Before {
  static Mono<String> first(Mono<Path> paths) {
    return paths.map(Before::read);
  }

  static Single<String> second(Single<Path> paths) {
    return paths.map(Before::read);
  }

  static Mono<String> third(Mono<Path> paths) {
    return paths.map(path -> read(path).strip());
  }

  static final class Both {
    static Mono<String> one(Mono<Path> paths) {
      return paths.map(Before::read);
    }

    static Single<String> other(Single<Path> paths) {
      return paths.map(Before::read);
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
