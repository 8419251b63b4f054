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
    return paths.observeOn(Schedulers.computation()).concatMapSingle(value -> Single.fromCallable(() -> Before.read(value)).subscribeOn(Schedulers.io()));
  }

  Single<String> single(Single<Path> path) {
    return path.observeOn(Schedulers.computation()).flatMap(file -> Single.fromCallable(() -> Files.readString(file)).subscribeOn(Schedulers.io()));
  }

  Maybe<String> maybe(Maybe<Path> path) {
    return path.observeOn(Schedulers.computation()).flatMap(file -> Maybe.fromCallable(() -> Files.readString(file)).subscribeOn(Schedulers.io()));
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
