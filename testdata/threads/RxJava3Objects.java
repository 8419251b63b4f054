import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.ObservableTransformer;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Code that is given to operators by name. */
final class RxJava3Objects {
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });
  static final Scheduler OWN = Schedulers.from(POOL);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Map1 implements Function<Path, String> {
    @Override
    public String apply(Path path) {
      return read(path); // functionOfAClass
    }
  }

  static Object functionOfAClass(Path p) {
    return Single.just(p).map(new Map1());
  }

  static final class Map2 implements Function<Path, String> {
    @Override
    public String apply(Path path) {
      return read(path); // functionOfAClassOnIo
    }
  }

  static Object functionOfAClassOnIo(Path p) {
    return Single.just(p).observeOn(Schedulers.io()).map(new Map2());
  }

  static Object composedOnIo(Path p) {
    return Observable.just(p).compose(schedulers()).map(RxJava3Objects::read);
  }

  static <T> ObservableTransformer<T, T> schedulers() {
    return upstream -> upstream.subscribeOn(Schedulers.io()).observeOn(OWN);
  }

  static Object composedOnComputation(Path p) {
    return Observable.just(p).compose(cpu()).map(RxJava3Objects::read);
  }

  static <T> ObservableTransformer<T, T> cpu() {
    return upstream -> upstream.observeOn(Schedulers.computation());
  }

  static void observerOnComputation(Path p) {
    Single.just(p)
        .observeOn(Schedulers.computation())
        .subscribe(
            new DisposableSingleObserver<Path>() {
              @Override
              public void onSuccess(Path path) {
                read(path);
              }

              @Override
              public void onError(Throwable e) {}
            });
  }

  static void observerOnIo(Path p) {
    Single.just(p)
        .observeOn(Schedulers.io())
        .subscribe(
            new DisposableSingleObserver<Path>() {
              @Override
              public void onSuccess(Path path) {
                read(path);
              }

              @Override
              public void onError(Throwable e) {}
            });
  }

  static Object resource(Path p) {
    return Observable.using(
        () -> Files.newBufferedReader(p), r -> Observable.fromCallable(r::readLine), Reader::close);
  }

  static Object resourceOnIo(Path p) {
    return Observable.using(
            () -> Files.newBufferedReader(p),
            r -> Observable.fromCallable(r::readLine),
            Reader::close)
        .subscribeOn(Schedulers.io());
  }

  static Object railsOnIo(Path p) {
    return Flowable.just(p, p)
        .parallel(2)
        .runOn(Schedulers.io())
        .map(RxJava3Objects::read)
        .sequential()
        .toList();
  }

  static Object railsOnComputation(Path p) {
    return Flowable.just(p, p)
        .parallel(2)
        .runOn(Schedulers.computation())
        .map(RxJava3Objects::read)
        .sequential()
        .toList();
  }

  static Object converted(Path p) {
    return Single.just(p).to(s -> s.map(RxJava3Objects::read));
  }

  static Object movedOnOneBranch(Path p) {
    Single<String> s = Single.fromCallable(() -> read(p));
    if (p.toString().isEmpty()) {
      s = s.subscribeOn(Schedulers.io());
    }
    return s;
  }
}
