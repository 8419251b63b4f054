import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  Flowable<String> texts(Flowable<Path> paths) {
    return paths.observeOn(Schedulers.computation())
        .observeOn(Schedulers.io())
        .map(path -> Files.readString(path));
  }

  Flowable<String> movedTexts(Flowable<Path> paths) {
    return paths.observeOn(Schedulers.io()).map(path -> Files.readString(path));
  }

  Single<String> text(Path path) {
    return Single.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.io());
  }
}
