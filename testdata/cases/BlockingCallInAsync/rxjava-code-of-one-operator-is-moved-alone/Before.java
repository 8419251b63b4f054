import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;

class Before {
  Observable<String> ordered(Observable<Path> paths) {
    return paths.observeOn(Schedulers.computation()).map(Before::read);
  }

  Single<String> single(Single<Path> path) {
    return path.observeOn(Schedulers.computation()).map(file -> Files.readString(file));
  }

  Maybe<String> maybe(Maybe<Path> path) {
    return path.observeOn(Schedulers.computation()).map(file -> Files.readString(file));
  }

  Observable<Integer> inMemory(Observable<Path> paths) {
    return paths.observeOn(Schedulers.computation()).map(Path::getNameCount);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
