import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.processors.PublishProcessor;
import io.reactivex.rxjava3.subjects.PublishSubject;
import io.reactivex.rxjava3.subjects.SingleSubject;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Functions that maps, lists and fields hold, and chains that a plain method feeds. */
final class StoredFunctions {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  enum Kind {
    FILE,
    NAME
  }

  static final Map<String, Function<Path, String>> ON_LOOP =
      Map.of(
          "read", StoredFunctions::read, // mapOfReferences
          "name", Path::toString);

  static Object mapOfReferences(Path p) {
    return Mono.just(p).publishOn(Schedulers.parallel()).map(x -> ON_LOOP.get("read").apply(x));
  }

  static final Map<String, Function<Path, String>> ON_WORKERS =
      Map.of(
          "read", StoredFunctions::read, // mapOfReferencesOnWorkers
          "name", Path::toString);

  static Object mapOfReferencesOnWorkers(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .map(x -> ON_WORKERS.get("read").apply(x));
  }

  static Object localMap(Path p) {
    Map<String, Function<Path, String>> handlers = new HashMap<>();
    handlers.put("read", x -> read(x));
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .map(x -> handlers.getOrDefault("read", Path::toString).apply(x));
  }

  static Object localMapOnWorkers(Path p) {
    Map<String, Function<Path, String>> handlers = new HashMap<>();
    handlers.put("read", x -> read(x));
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .map(x -> handlers.getOrDefault("read", Path::toString).apply(x));
  }

  static Object mapThatIsPassedAsFunction(Path p) {
    Map<Kind, Function<Path, String>> handlers = new EnumMap<>(Kind.class);
    handlers.put(Kind.FILE, StoredFunctions::read);
    return Mono.just(p).publishOn(Schedulers.parallel()).map(handlers.get(Kind.FILE));
  }

  static Object mapWithVariable(Path p) {
    Map<Kind, Function<Path, String>> handlers = new ConcurrentHashMap<>();
    handlers.put(Kind.FILE, StoredFunctions::read);
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .map(
            x -> {
              Function<Path, String> handler = handlers.get(Kind.FILE);
              return handler == null ? "" : handler.apply(x);
            });
  }

  static Object mapThatNobodyAsks(Path p) {
    Map<Kind, Function<Path, String>> handlers = new ConcurrentHashMap<>();
    handlers.put(Kind.FILE, StoredFunctions::read);
    return Mono.just(p)
        .map(x -> handlers.size() + x.toString())
        .publishOn(Schedulers.boundedElastic())
        .map(x -> handlers.get(Kind.FILE).apply(p));
  }

  static Object listOfConsumers(Path p) {
    List<Consumer<Path>> listeners = new ArrayList<>();
    listeners.add(x -> read(x));
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .doOnNext(x -> listeners.forEach(listener -> listener.accept(x)));
  }

  static Object listOfConsumersInALoop(Path p) {
    List<Consumer<Path>> listeners = List.of(x -> read(x));
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .doOnNext(
            x -> {
              for (Consumer<Path> listener : listeners) {
                listener.accept(x);
              }
            });
  }

  static Object listOfConsumersOnWorkers(Path p) {
    List<Consumer<Path>> listeners = List.of(x -> read(x));
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(
            x -> {
              for (Consumer<Path> listener : listeners) {
                listener.accept(x);
              }
            });
  }

  static Object listOfSuppliersAsChains(Path p) {
    List<Supplier<String>> sources = List.of(() -> read(p), () -> "b");
    return Flux.fromIterable(sources)
        .concatMap(source -> Mono.fromSupplier(source).subscribeOn(Schedulers.boundedElastic()));
  }

  static final class Dispatcher {
    private final Map<String, Function<Path, Mono<String>>> routes = new HashMap<>();

    Dispatcher() {
      routes.put("file", this::file);
      routes.put("moved", this::moved);
    }

    private Mono<String> file(Path path) {
      return Mono.just(read(path)); // dispatched
    }

    private Mono<String> moved(Path path) {
      return Mono.fromCallable(() -> Files.readString(path)) // dispatchedAndMoved
          .subscribeOn(Schedulers.boundedElastic());
    }

    Mono<String> dispatch(String route, Path path) {
      return Mono.just(route)
          .publishOn(Schedulers.parallel())
          .flatMap(name -> routes.get(name).apply(path));
    }
  }

  static Object dispatched(Path p) {
    return new Dispatcher().dispatch("file", p);
  }

  static Object dispatchedAndMoved(Path p) {
    return new Dispatcher().dispatch("moved", p);
  }

  static final class Holder {
    private final Function<Path, String> loader;

    Holder(Function<Path, String> loader) {
      this.loader = loader;
    }

    Mono<String> load(Path path) {
      return Mono.just(path).publishOn(Schedulers.parallel()).map(loader);
    }

    Mono<String> loadByCall(Path path) {
      return Mono.just(path).publishOn(Schedulers.parallel()).map(x -> loader.apply(x));
    }
  }

  static Object fieldOfAnObject(Path p) {
    return new Holder(StoredFunctions::read).load(p);
  }

  static Object fieldOfAnObjectIsCalled(Path p) {
    return new Holder(x -> read(x)).loadByCall(p);
  }

  private static final Function<Path, String> LOADER = path -> read(path); // staticField

  static Object staticField(Path p) {
    return Mono.just(p).publishOn(Schedulers.parallel()).map(path -> LOADER.apply(path));
  }

  private static final Function<Path, String> MOVED = path -> read(path); // staticFieldOnWorkers

  static Object staticFieldOnWorkers(Path p) {
    return Mono.just(p).publishOn(Schedulers.boundedElastic()).map(path -> MOVED.apply(path));
  }

  static Object onRequest(Path p) {
    return Mono.just(p).doOnRequest(n -> read(p));
  }

  static Object onRequestOfMovedSubscription(Path p) {
    return Mono.just(p).doOnRequest(n -> read(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object onRequestOfMovedSignals(Path p) {
    return Mono.just(p).publishOn(Schedulers.boundedElastic()).doOnRequest(n -> read(p));
  }

  static Object onRequestBeforeMovedSignals(Path p) {
    return Flux.just(p).doOnRequest(n -> read(p)).publishOn(Schedulers.boundedElastic());
  }

  static Object onRequestRx(Path p) {
    return Flowable.just(p).doOnRequest(n -> read(p));
  }

  static Object onRequestRxOfMovedSubscription(Path p) {
    return Flowable.just(p)
        .doOnRequest(n -> read(p))
        .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io());
  }

  private static FutureTask<String> task(Path p) {
    FutureTask<String> task = new FutureTask<>(() -> "text");
    task.run();
    return task;
  }

  static Object fromFuture(Path p) {
    return Single.fromFuture(task(p)).map(text -> read(p));
  }

  static Object fromFutureMoved(Path p) {
    return Single.fromFuture(task(p))
        .subscribeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
        .map(text -> read(p));
  }

  static Object fromFutureObserved(Path p) {
    return Observable.fromFuture(task(p), 1, TimeUnit.SECONDS)
        .observeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
        .map(text -> read(p));
  }

  static Object fromFutureMaybe(Path p) {
    return Maybe.fromFuture(task(p)).doOnSuccess(text -> read(p));
  }

  static Object fromFutureCompletable(Path p) {
    return Completable.fromFuture(task(p)).doOnComplete(() -> read(p));
  }

  static final class Feed {
    private final PublishSubject<Path> paths = PublishSubject.create();
    private final PublishProcessor<Path> processor = PublishProcessor.create();
    private final Sinks.Many<Path> sink = Sinks.many().multicast().onBackpressureBuffer();
    private final BroadcastProcessor<Path> broadcast = BroadcastProcessor.create();

    void start() {
      paths.subscribe(path -> read(path));
    }

    void startProcessor() {
      processor.map(path -> read(path)).subscribe(); // processorFedOnTheLoop
    }

    void startSink() {
      sink.asFlux().map(path -> read(path)).subscribe(); // sinkFedOnTheLoop
    }

    void startBroadcast() {
      broadcast.map(path -> read(path)).subscribe().with(x -> {}); // broadcastFedOnTheLoop
    }

    void feed(Path path) {
      paths.onNext(path);
    }

    void feedProcessor(Path path) {
      processor.onNext(path);
    }

    void feedSink(Path path) {
      sink.tryEmitNext(path);
    }

    void feedBroadcast(Path path) {
      broadcast.onNext(path);
    }
  }

  static void processorFedOnTheLoop(Path p) {
    Feed feed = new Feed();
    feed.startProcessor();
    Mono.delay(java.time.Duration.ofMillis(1)).subscribe(tick -> feed.feedProcessor(p));
  }

  static void sinkFedOnTheLoop(Path p) {
    Feed feed = new Feed();
    feed.startSink();
    Mono.delay(java.time.Duration.ofMillis(1)).subscribe(tick -> feed.feedSink(p));
  }

  static void broadcastFedOnTheLoop(Path p) {
    Feed feed = new Feed();
    feed.startBroadcast();
    Mono.delay(java.time.Duration.ofMillis(1)).subscribe(tick -> feed.feedBroadcast(p));
  }

  static final class WorkerFeed {
    private final PublishSubject<Path> paths = PublishSubject.create();
    private final Sinks.Many<Path> sink = Sinks.many().multicast().onBackpressureBuffer();

    void start() {
      paths.subscribe(path -> read(path)); // subjectFedOnWorkers
      sink.asFlux().subscribe(path -> read(path)); // sinkFedOnWorkers
    }

    void feed(Path path) {
      Schedulers.boundedElastic().schedule(() -> paths.onNext(path));
    }

    void feedSink(Path path) {
      Schedulers.boundedElastic().schedule(() -> sink.tryEmitNext(path));
    }
  }

  static void subjectFedOnWorkers(Path p) {
    WorkerFeed feed = new WorkerFeed();
    feed.start();
    feed.feed(p);
  }

  static void sinkFedOnWorkers(Path p) {
    WorkerFeed feed = new WorkerFeed();
    feed.start();
    feed.feedSink(p);
  }

  static void localSubjectFedOnTheLoop(Path p) {
    SingleSubject<Path> subject = SingleSubject.create();
    subject.map(path -> read(path)).subscribe();
    Mono.delay(java.time.Duration.ofMillis(1)).subscribe(tick -> subject.onSuccess(p));
  }

  static void localSubjectFedOnWorkers(Path p) {
    SingleSubject<Path> subject = SingleSubject.create();
    subject.map(path -> read(path)).subscribe();
    Schedulers.boundedElastic().schedule(() -> subject.onSuccess(p));
  }

  static void localSinkOfOneValue(Path p) {
    Sinks.One<Path> sink = Sinks.one();
    sink.asMono().map(path -> read(path)).subscribe();
    Mono.delay(java.time.Duration.ofMillis(1)).subscribe(tick -> sink.tryEmitValue(p));
  }
}
