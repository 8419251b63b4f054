import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Operators with a timer of their own, and what is tried again when one rings. */
final class RxJava3Timers {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Observable<Path> unending(Path p) {
    return Observable.just(p).concatWith(Observable.never());
  }

  static Object debounced(Path p) {
    return unending(p).debounce(1, TimeUnit.MILLISECONDS).map(RxJava3Timers::read);
  }

  static Object debouncedOnIo(Path p) {
    return unending(p)
        .debounce(1, TimeUnit.MILLISECONDS, Schedulers.io())
        .map(RxJava3Timers::read);
  }

  static Object sampled(Path p) {
    return unending(p).sample(1, TimeUnit.MILLISECONDS).map(RxJava3Timers::read);
  }

  static Object sampledOnIo(Path p) {
    return unending(p).sample(1, TimeUnit.MILLISECONDS, Schedulers.io()).map(RxJava3Timers::read);
  }

  static Object throttled(Path p) {
    return unending(p)
        .subscribeOn(Schedulers.io())
        .throttleLast(1, TimeUnit.MILLISECONDS)
        .map(RxJava3Timers::read);
  }

  static Object throttledOnIo(Path p) {
    return unending(p)
        .throttleWithTimeout(1, TimeUnit.MILLISECONDS, Schedulers.io())
        .map(RxJava3Timers::read);
  }

  static Object buffered(Path p) {
    return unending(p)
        .buffer(10, TimeUnit.MILLISECONDS)
        .filter(paths -> !paths.isEmpty())
        .map(paths -> read(paths.get(0)));
  }

  static Object bufferedOnIo(Path p) {
    return Flowable.just(p)
        .concatWith(Flowable.never())
        .buffer(10, TimeUnit.MILLISECONDS, Schedulers.io())
        .filter(paths -> !paths.isEmpty())
        .map(paths -> read(paths.get(0)));
  }

  static Object bufferedByCountOrTime(Path p) {
    return unending(p)
        .buffer(10, TimeUnit.MILLISECONDS, 5)
        .filter(paths -> !paths.isEmpty())
        .map(paths -> read(paths.get(0)));
  }

  static Object triedAgainOnTheTimer(Path p) {
    AtomicBoolean isTried = new AtomicBoolean();
    return Single.fromCallable(() -> isTried.getAndSet(true) ? read(p) : fail())
        .retryWhen(failures -> failures.delay(1, TimeUnit.MILLISECONDS))
        .subscribeOn(Schedulers.io());
  }

  static Object triedAgainOnIo(Path p) {
    AtomicBoolean isTried = new AtomicBoolean();
    return Single.fromCallable(() -> isTried.getAndSet(true) ? read(p) : fail())
        .retryWhen(failures -> failures.delay(1, TimeUnit.MILLISECONDS, Schedulers.io()))
        .subscribeOn(Schedulers.io());
  }

  static Object triedAgainBehindTheOffload(Path p) {
    AtomicBoolean isTried = new AtomicBoolean();
    return Single.fromCallable(() -> isTried.getAndSet(true) ? read(p) : fail())
        .subscribeOn(Schedulers.io())
        .retryWhen(failures -> failures.delay(1, TimeUnit.MILLISECONDS));
  }

  private static String fail() {
    throw new IllegalStateException();
  }

  static void scheduledByAWorker(Path p) {
    Schedulers.computation().createWorker().schedule(() -> read(p));
  }

  static void scheduledByAWorkerInAVariable(Path p) {
    Scheduler.Worker worker = Schedulers.single().createWorker();
    worker.schedule(() -> read(p), 1, TimeUnit.MILLISECONDS);
  }

  static void scheduledByAWorkerOfIo(Path p) {
    Scheduler.Worker worker = Schedulers.io().createWorker();
    worker.schedulePeriodically(() -> read(p), 1, 1_000, TimeUnit.MILLISECONDS);
  }
}
