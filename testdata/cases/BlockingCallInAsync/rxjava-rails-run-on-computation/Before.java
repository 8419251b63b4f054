import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  Flowable<String> onComputation(Flowable<Path> paths) {
    return paths
        .parallel()
        .runOn(Schedulers.computation())
        .map(path -> Files.readString(path))
        .sequential();
  }

  Flowable<String> onThreadsThatMayBlock(Flowable<Path> paths) {
    return paths
        .parallel()
        .runOn(Schedulers.io())
        .map(path -> Files.readString(path))
        .sequential();
  }
}
