import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.ObservableTransformer;
import io.reactivex.rxjava3.core.Scheduler;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.PublishSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Chains as services are written: observers, subjects, workers, functions from elsewhere. */
final class RxJava3Services {
  private static final Scheduler FILES =
      Schedulers.from(
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "pool-of-files");
                thread.setDaemon(true);
                return thread;
              }));

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object callableOnAPool(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(FILES);
  }

  static Object timerOnIo(Path p) {
    return Observable.timer(1, TimeUnit.MILLISECONDS, Schedulers.io()).map(tick -> read(p));
  }

  static Object delayed(Path p) {
    return Single.just(p)
        .subscribeOn(Schedulers.io())
        .delay(1, TimeUnit.MILLISECONDS)
        .map(RxJava3Services::read);
  }

  static Object completable(Path p) {
    return Completable.fromAction(() -> read(p));
  }

  static Object completableOnIo(Path p) {
    return Completable.fromAction(() -> read(p)).subscribeOn(Schedulers.io());
  }

  static Object maybe(Path p) {
    return Maybe.fromCallable(() -> read(p)).subscribeOn(Schedulers.newThread());
  }

  static Object flatMapWithInnerIo(Path p) {
    return Observable.just(p)
        .flatMapSingle(
            path -> Single.fromCallable(() -> read(path)).subscribeOn(Schedulers.io()));
  }

  static Object concatMapWithoutScheduler(Path p) {
    return Observable.just(p)
        .concatMapSingle(path -> Single.fromCallable(() -> read(path)));
  }

  static Object composed(Path p) {
    return Observable.just(p).compose(onIo()).map(RxJava3Services::read);
  }

  static <T> ObservableTransformer<T, T> onIo() {
    return upstream -> upstream.observeOn(Schedulers.io());
  }

  static Object composedWithLambda(Path p) {
    return Observable.fromCallable(() -> read(p))
        .compose(upstream -> upstream.subscribeOn(Schedulers.io()));
  }

  static Object deferredOnSingle(Path p) {
    return Single.defer(() -> Single.just(read(p))).subscribeOn(Schedulers.single());
  }

  static Object trampoline(Path p) {
    return Single.fromCallable(() -> read(p)).subscribeOn(Schedulers.trampoline());
  }

  static Object doOnNextOnIo(Path p) {
    return Observable.interval(1, TimeUnit.MILLISECONDS)
        .take(1)
        .observeOn(Schedulers.io())
        .doOnNext(tick -> read(p));
  }

  static Object resumed(Path p) {
    return Single.<String>error(new IllegalStateException("a"))
        .onErrorResumeNext(error -> Single.fromCallable(() -> read(p)));
  }

  static Object resumedOnIo(Path p) {
    return Single.<String>error(new IllegalStateException("a"))
        .onErrorResumeNext(
            error -> Single.fromCallable(() -> read(p)).subscribeOn(Schedulers.io()));
  }

  static Object anonymousFunction(Path p) {
    return Single.just(p)
        .observeOn(Schedulers.computation())
        .map(
            new Function<Path, String>() {
              @Override
              public String apply(Path path) {
                return read(path);
              }
            });
  }

  static void anonymousObserver(Path p) {
    Single.just("a")
        .delay(1, TimeUnit.MILLISECONDS)
        .subscribe(
            new DisposableSingleObserver<String>() {
              @Override
              public void onSuccess(String value) {
                read(p);
              }

              @Override
              public void onError(Throwable error) {}
            });
  }

  static void subscribedAfterTimer(Path p) {
    var unused = Single.timer(1, TimeUnit.MILLISECONDS).subscribe(tick -> read(p), error -> {});
  }

  static void subscribedAfterTimerOnIo(Path p) {
    var unused =
        Single.timer(1, TimeUnit.MILLISECONDS)
            .observeOn(Schedulers.io())
            .subscribe(tick -> read(p), error -> {});
  }

  static Object debounced(Path p) {
    return Observable.just(p)
        .observeOn(Schedulers.io())
        .delay(1, TimeUnit.MILLISECONDS, Schedulers.io())
        .map(RxJava3Services::read);
  }

  static Object subjectOnComputation(Path p) {
    PublishSubject<Path> subject = PublishSubject.create();
    FILES.scheduleDirect(() -> subject.onNext(p), 20, TimeUnit.MILLISECONDS);
    return subject.observeOn(Schedulers.computation()).map(RxJava3Services::read);
  }

  static Object subjectFedByAPool(Path p) {
    PublishSubject<Path> subject = PublishSubject.create();
    FILES.scheduleDirect(() -> subject.onNext(p), 20, TimeUnit.MILLISECONDS);
    return subject.map(RxJava3Services::read);
  }

  static Object workerOfComputation(Path p) {
    return Completable.create(
        emitter ->
            Schedulers.computation()
                .scheduleDirect(
                    () -> {
                      read(p);
                      emitter.onComplete();
                    }));
  }

  static Object workerOfIo(Path p) {
    return Completable.create(
        emitter ->
            Schedulers.io()
                .scheduleDirect(
                    () -> {
                      read(p);
                      emitter.onComplete();
                    }));
  }
}
