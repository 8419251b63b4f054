import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Each method is one chain that reads the file. What it returns is subscribed on an event loop. */
final class RxJava3Chains {
  static Object callable(Path p) {
    return Single.fromCallable(() -> Files.readString(p));
  }

  static Object callableOnIo(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.io());
  }

  static Object callableOnComputation(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.computation());
  }

  static Object callableOnNewThread(Path p) {
    return Maybe.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.newThread());
  }

  static Object callableOnTrampoline(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.trampoline());
  }

  static Object callableObservedOnIo(Path p) {
    return Single.fromCallable(() -> Files.readString(p)).observeOn(Schedulers.io());
  }

  static Object mapped(Path p) {
    return Flowable.just(p).map(path -> Files.readString(path));
  }

  static Object mappedAfterObserveOn(Path p) {
    return Flowable.just(p).observeOn(Schedulers.io()).map(path -> Files.readString(path));
  }

  static Object mappedBeforeObserveOn(Path p) {
    return Observable.just(p).map(path -> Files.readString(path)).observeOn(Schedulers.io());
  }

  static Object mappedBeforeSubscribeOn(Path p) {
    return Observable.just(p).map(path -> Files.readString(path)).subscribeOn(Schedulers.io());
  }

  static Object mappedOnComputation(Path p) {
    return Observable.just(p).observeOn(Schedulers.computation()).map(path -> Files.readString(path));
  }

  static Object mappedOnSingle(Path p) {
    return Observable.just(p).observeOn(Schedulers.single()).map(path -> Files.readString(path));
  }

  static Object valueIsReadAtOnce(Path p) throws Exception {
    return Single.just(Files.readString(p)).subscribeOn(Schedulers.io());
  }

  static Object timer(Path p) {
    return Single.timer(1, TimeUnit.MILLISECONDS).map(tick -> Files.readString(p));
  }

  static Object timerSubscribedOnIo(Path p) {
    return Single.timer(1, TimeUnit.MILLISECONDS)
        .map(tick -> Files.readString(p))
        .subscribeOn(Schedulers.io());
  }

  static Object timerObservedOnIo(Path p) {
    return Single.timer(1, TimeUnit.MILLISECONDS)
        .observeOn(Schedulers.io())
        .map(tick -> Files.readString(p));
  }

  static Object interval(Path p) {
    return Flowable.interval(1, TimeUnit.MILLISECONDS).take(1).map(tick -> Files.readString(p));
  }

  static Object intervalOnIo(Path p) {
    return Flowable.interval(1, TimeUnit.MILLISECONDS, Schedulers.io())
        .take(1)
        .map(tick -> Files.readString(p));
  }

  static Object delayCancelsTheOffload(Path p) {
    return Single.just(p)
        .observeOn(Schedulers.io())
        .delay(1, TimeUnit.MILLISECONDS)
        .map(path -> Files.readString(path));
  }

  static Object delayOnIo(Path p) {
    return Single.just(p)
        .delay(1, TimeUnit.MILLISECONDS, Schedulers.io())
        .map(path -> Files.readString(path));
  }

  static Object innerOnIo(Path p) {
    return Flowable.just(p)
        .observeOn(Schedulers.computation())
        .concatMapSingle(
            path -> Single.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.io()));
  }

  static Object innerOnTheThreadOfTheOperator(Path p) {
    return Flowable.just(p)
        .observeOn(Schedulers.computation())
        .flatMapSingle(path -> Single.fromCallable(() -> Files.readString(path)));
  }

  static Object followsAnInnerOnIo(Path p) {
    return Single.just(p)
        .flatMap(path -> Single.just(path).subscribeOn(Schedulers.io()))
        .map(path -> Files.readString(path));
  }

  static Object deferred(Path p) {
    return Observable.defer(() -> Observable.just(Files.readString(p)));
  }

  static Object deferredOnIo(Path p) {
    return Observable.defer(() -> Observable.just(Files.readString(p)))
        .subscribeOn(Schedulers.io());
  }

  static Object action(Path p) {
    return Completable.fromAction(() -> Files.readString(p));
  }

  static Object actionOnIo(Path p) {
    return Completable.fromAction(() -> Files.readString(p)).subscribeOn(Schedulers.io());
  }

  static Object andThenOnIo(Path p) {
    return Completable.complete()
        .subscribeOn(Schedulers.io())
        .andThen(Single.fromCallable(() -> Files.readString(p)));
  }

  static Object doOnNextOnComputation(Path p) {
    return Flowable.just(p)
        .observeOn(Schedulers.computation())
        .doOnNext(path -> Files.readString(path));
  }

  static Object createdOnIo(Path p) {
    return Single.<String>create(emitter -> emitter.onSuccess(Files.readString(p)))
        .subscribeOn(Schedulers.io());
  }

  static Object created(Path p) {
    return Single.<String>create(emitter -> emitter.onSuccess(Files.readString(p)));
  }

  static Object composed(Path p) {
    return Single.fromCallable(() -> Files.readString(p))
        .compose(single -> single.subscribeOn(Schedulers.io()));
  }

  static Object composedOnComputation(Path p) {
    return Single.fromCallable(() -> Files.readString(p))
        .compose(single -> single.subscribeOn(Schedulers.computation()));
  }

  static Object zippedOnIo(Path p) {
    return Single.zip(
            Single.just(1), Single.fromCallable(() -> Files.readString(p)), (a, b) -> b)
        .subscribeOn(Schedulers.io());
  }

  static Object combinedOnComputation(Path p) {
    return Single.just(1)
        .zipWith(Single.just(2), (a, b) -> a + b)
        .observeOn(Schedulers.computation())
        .map(sum -> Files.readString(p));
  }

  static Object variableMovedLater(Path p) {
    Single<String> text = Single.fromCallable(() -> Files.readString(p));
    return text.subscribeOn(Schedulers.io());
  }
}
