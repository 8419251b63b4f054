import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;

final class Before {
  static Mono<String> fits(Mono<Path> paths) {
    return paths.map(Before::read);
  }

  static Mono<Integer> isTooLong(Mono<Path> paths) {
    return paths.map(Before::read).map(String::strip).map(String::length).filter(n -> n > 0);
  }

  static Mono<Integer> isTooLongInItsOwnLine(Mono<Path> paths) {
    return paths
        .filter(Path::isAbsolute).map(Before::read).map(String::strip).map(String::length);
  }

  static Mono<String> endsTheLine(Path directory, String name) {
    return Mono.fromCallable(() -> read(directory.resolve(name).resolve("configuration.txt")));
  }

  static Mono<String> isAValue(Path directory, String name) {
    return Mono.just(read(directory.resolve(name).resolve("configuration-of-the-program.txt")));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
