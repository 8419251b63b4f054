import io.reactivex.Completable;
import io.reactivex.Flowable;
import io.reactivex.Maybe;
import io.reactivex.Observable;
import io.reactivex.ObservableTransformer;
import io.reactivex.Scheduler;
import io.reactivex.Single;
import io.reactivex.functions.Function;
import io.reactivex.observers.DisposableSingleObserver;
import io.reactivex.schedulers.Schedulers;
import io.reactivex.subjects.PublishSubject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Each method is one chain that reads the file. What it returns is subscribed on an event loop. */
final class RxJava2Chains {
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

  static Object callable(Path p) {
    return Single.fromCallable(() -> Files.readString(p));
  }

  static Object callableOnIo(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.io());
  }

  static Object callableOnComputation(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.computation());
  }

  static Object callableOnAPool(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(FILES);
  }

  static Object valueIsReadAtOnce(Path p) throws IOException {
    return Single.just(Files.readString(p)).subscribeOn(Schedulers.io());
  }

  static Object mappedAfterObserveOn(Path p) {
    return Observable.just(p).observeOn(Schedulers.io()).map(RxJava2Chains::read);
  }

  static Object mappedBeforeObserveOn(Path p) {
    return Observable.just(p).map(RxJava2Chains::read).observeOn(Schedulers.io());
  }

  static Object mappedOnComputation(Path p) {
    return Flowable.just(p).observeOn(Schedulers.computation()).map(RxJava2Chains::read);
  }

  static Object timer(Path p) {
    return Observable.timer(1, TimeUnit.MILLISECONDS).map(tick -> read(p));
  }

  static Object timerOnIo(Path p) {
    return Observable.timer(1, TimeUnit.MILLISECONDS, Schedulers.io()).map(tick -> read(p));
  }

  static Object delayed(Path p) {
    return Single.just(p)
        .subscribeOn(Schedulers.io())
        .delay(1, TimeUnit.MILLISECONDS)
        .map(RxJava2Chains::read);
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
    return Observable.just(p).compose(onIo()).map(RxJava2Chains::read);
  }

  static <T> ObservableTransformer<T, T> onIo() {
    return upstream -> upstream.observeOn(Schedulers.io());
  }

  static Object composedWithLambda(Path p) {
    return Observable.fromCallable(() -> read(p))
        .compose(upstream -> upstream.subscribeOn(Schedulers.io()));
  }

  static Object created(Path p) {
    return Observable.<String>create(
        emitter -> {
          emitter.onNext(read(p));
          emitter.onComplete();
        });
  }

  static Object createdOnIo(Path p) {
    return Observable.<String>create(
            emitter -> {
              emitter.onNext(read(p));
              emitter.onComplete();
            })
        .subscribeOn(Schedulers.io());
  }

  static Object deferred(Path p) {
    return Single.defer(() -> Single.just(read(p)));
  }

  static Object deferredOnSingle(Path p) {
    return Single.defer(() -> Single.just(read(p))).subscribeOn(Schedulers.single());
  }

  static Object trampoline(Path p) {
    return Single.fromCallable(() -> read(p)).subscribeOn(Schedulers.trampoline());
  }

  static Object doOnNextOnComputation(Path p) {
    return Observable.interval(1, TimeUnit.MILLISECONDS).take(1).doOnNext(tick -> read(p));
  }

  static Object doOnNextOnIo(Path p) {
    return Observable.interval(1, TimeUnit.MILLISECONDS)
        .take(1)
        .observeOn(Schedulers.io())
        .doOnNext(tick -> read(p));
  }

  static Object zippedOnIo(Path p) {
    return Single.zip(
        Single.fromCallable(() -> read(p)).subscribeOn(Schedulers.io()),
        Single.fromCallable(() -> read(p)).subscribeOn(Schedulers.io()),
        (one, other) -> one + other);
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
        .map(RxJava2Chains::read);
  }

  static Object subjectOnComputation(Path p) {
    PublishSubject<Path> subject = PublishSubject.create();
    FILES.scheduleDirect(() -> subject.onNext(p), 20, TimeUnit.MILLISECONDS);
    return subject.observeOn(Schedulers.computation()).map(RxJava2Chains::read);
  }

  static Object subjectFedByAPool(Path p) {
    PublishSubject<Path> subject = PublishSubject.create();
    FILES.scheduleDirect(() -> subject.onNext(p), 20, TimeUnit.MILLISECONDS);
    return subject.map(RxJava2Chains::read);
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
