import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Chains as services are written: split over fields, variables, helpers and classes. */
final class ReactorServices {
  private static final Duration TICK = Duration.ofMillis(1);
  private static final Scheduler BLOCKING = Schedulers.boundedElastic();
  private static final Scheduler COMPUTE = Schedulers.parallel();
  private static final Executor POOL =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "pool-of-files");
            thread.setDaemon(true);
            return thread;
          });

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A store whose methods are lazy but don't move. */
  static final class Store {
    private final Path path;

    Store(Path path) {
      this.path = path;
    }

    Mono<String> find(String key) {
      return Mono.fromCallable(() -> load(key)); // storeWithoutOffload
    }

    Mono<String> findLater(String key) {
      return Mono.fromCallable(() -> load(key)).subscribeOn(BLOCKING);
    }

    Flux<String> keys() {
      return Flux.just("a", "b").publishOn(COMPUTE);
    }

    private String load(String key) throws IOException {
      try (BufferedReader reader = Files.newBufferedReader(path)) {
        return reader.readLine() + key;
      }
    }
  }

  static Object storeWithoutOffload(Path p) {
    return new Store(p).find("a").map(String::trim);
  }

  static Object storeWithOffload(Path p) {
    return new Store(p).findLater("a").map(String::trim).flatMap(text -> Mono.just(read(p)));
  }

  static Object keysAreReadOnParallel(Path p) {
    Store store = new Store(p);
    return store.keys().map(key -> read(p));
  }

  static Object keysAreReadElsewhere(Path p) {
    Store store = new Store(p);
    return store.keys().publishOn(BLOCKING).map(key -> read(p));
  }

  static Object stepsInVariables(Path p) {
    Mono<Path> source = Mono.just(p);
    Mono<Path> checked = source.filter(path -> !path.toString().isEmpty());
    Mono<String> text = checked.map(ReactorServices::read);
    return text.map(String::length);
  }

  static Object stepsInVariablesOffloaded(Path p) {
    Mono<Path> source = Mono.just(p).publishOn(Schedulers.boundedElastic());
    Mono<Path> checked = source.filter(path -> !path.toString().isEmpty());
    Mono<String> text = checked.map(ReactorServices::read);
    return text.map(String::length);
  }

  static Object stepsInVariablesSubscribedElsewhere(Path p) {
    Mono<Path> source = Mono.just(p);
    Mono<String> text = source.map(ReactorServices::read);
    Mono<String> moved = text.subscribeOn(BLOCKING);
    return moved.map(String::length);
  }

  static Object variableIsReassigned(Path p) {
    Mono<String> text = Mono.fromCallable(() -> read(p));
    text = text.map(String::trim);
    text = text.subscribeOn(Schedulers.parallel());
    return text;
  }

  static Object deferredTwice(Path p) {
    return Mono.defer(() -> Mono.defer(() -> Mono.fromSupplier(() -> read(p))));
  }

  static Object deferredTwiceOffloaded(Path p) {
    return Mono.defer(
        () -> Mono.defer(() -> Mono.fromSupplier(() -> read(p)).subscribeOn(BLOCKING)));
  }

  static Object flatMapWithInnerOffload(Path p) {
    return Flux.just(p, p)
        .flatMap(path -> Mono.fromCallable(() -> read(path)).subscribeOn(BLOCKING), 4)
        .collectList();
  }

  static Object flatMapReadsBeforeTheInnerOffload(Path p) {
    return Flux.just(p, p)
        .flatMap(
            path -> {
              String text = read(path);
              return Mono.fromCallable(() -> text.trim()).subscribeOn(BLOCKING);
            })
        .collectList();
  }

  static Object concatMapOnParallel(Path p) {
    return Flux.just(p).publishOn(COMPUTE).concatMap(path -> Mono.fromCallable(() -> read(path)));
  }

  static Object zipOfTwoOffloads(Path p) {
    return Mono.zip(
            Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING),
            Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING))
        .map(pair -> pair.getT1() + pair.getT2());
  }

  static Object zipOfHelpers(Path p) {
    return Mono.zip(plain(p), plain(p), (one, other) -> one + other);
  }

  static Mono<String> plain(Path p) {
    return Mono.fromCallable(() -> read(p)); // zipOfHelpers
  }

  static Object zipWithThenMap(Path p) {
    return Mono.just(1)
        .zipWith(Mono.just(2).subscribeOn(COMPUTE))
        .map(pair -> read(p) + pair.getT1());
  }

  static Object whenAllOffloaded(Path p) {
    return Mono.when(
        Mono.fromRunnable(() -> read(p)).subscribeOn(BLOCKING),
        Mono.fromRunnable(() -> read(p)).subscribeOn(BLOCKING));
  }

  static Object retryBehindTheOffload(Path p) {
    return Mono.fromCallable(() -> read(p))
        .subscribeOn(BLOCKING)
        .retryWhen(Retry.backoff(2, TICK).maxBackoff(Duration.ofMillis(5)))
        .timeout(Duration.ofSeconds(5))
        .onErrorResume(error -> Mono.just(""));
  }

  static Object doOnErrorAfterDelay(Path p) {
    return Mono.delay(TICK)
        .flatMap(tick -> Mono.error(new IllegalStateException("a")))
        .doOnError(error -> read(p));
  }

  static Object doOnSuccess(Path p) {
    return Mono.just("a").doOnSuccess(text -> read(p));
  }

  static Object doOnSuccessElsewhere(Path p) {
    return Mono.just("a").publishOn(BLOCKING).doOnSuccess(text -> read(p));
  }

  static Object doOnEach(Path p) {
    return Flux.just("a").publishOn(COMPUTE).doOnEach(signal -> read(p));
  }

  static Object doOnTerminateOnParallel(Path p) {
    return Flux.just("a").publishOn(COMPUTE).doOnTerminate(() -> read(p));
  }

  static Object anonymousCallable(Path p) {
    return Mono.fromCallable(
        new Callable<String>() {
          @Override
          public String call() throws Exception {
            return Files.readString(p);
          }
        });
  }

  static Object anonymousCallableOffloaded(Path p) {
    return Mono.fromCallable(
            new Callable<String>() {
              @Override
              public String call() throws Exception {
                return Files.readString(p);
              }
            })
        .subscribeOn(BLOCKING);
  }

  static Object anonymousFunction(Path p) {
    return Mono.just(p)
        .map(
            new Function<Path, String>() {
              @Override
              public String apply(Path path) {
                return read(path);
              }
            });
  }

  static Object localClass(Path p) {
    class Loader implements Supplier<String> {
      @Override
      public String get() {
        return read(p);
      }
    }
    return Mono.fromSupplier(new Loader()).subscribeOn(BLOCKING);
  }

  static Object subscriber(Path p) {
    Flux.just("a")
        .publishOn(COMPUTE)
        .subscribe(
            new BaseSubscriber<String>() {
              @Override
              protected void hookOnSubscribe(Subscription subscription) {
                requestUnbounded();
              }

              @Override
              protected void hookOnNext(String value) {
                read(p);
              }
            });
    return null;
  }

  static Object subscriberElsewhere(Path p) {
    Flux.just("a")
        .publishOn(BLOCKING)
        .subscribe(
            new BaseSubscriber<String>() {
              @Override
              protected void hookOnNext(String value) {
                read(p);
              }
            });
    return null;
  }

  static void subscribedWithConsumer(Path p) {
    Flux.interval(TICK).take(1).subscribe(tick -> read(p));
  }

  static void subscribedWithConsumerElsewhere(Path p) {
    Flux.interval(TICK).take(1).publishOn(BLOCKING).subscribe(tick -> read(p));
  }

  static void subscribedWithErrorConsumer(Path p) {
    Mono.delay(TICK)
        .then(Mono.error(new IllegalStateException("a")))
        .subscribe(value -> {}, error -> read(p));
  }

  static Object transformOfHelper(Path p) {
    return Flux.just(p).transform(ReactorServices::onBlocking).map(ReactorServices::read);
  }

  static <T> Flux<T> onBlocking(Flux<T> flux) {
    return flux.publishOn(BLOCKING);
  }

  static Object transformOfHelperIsTooLate(Path p) {
    return Flux.just(p).map(ReactorServices::read).transform(ReactorServices::onBlocking);
  }

  static Object asOfHelper(Path p) {
    return Mono.fromCallable(() -> read(p)).as(ReactorServices::subscribedOnBlocking);
  }

  static <T> Mono<T> subscribedOnBlocking(Mono<T> mono) {
    return mono.subscribeOn(BLOCKING);
  }

  static Object helperWrapsCallable(Path p) {
    return blocking(() -> Files.readString(p)).map(String::trim);
  }

  static <T> Mono<T> blocking(Callable<T> work) {
    return Mono.fromCallable(work).subscribeOn(BLOCKING);
  }

  static Object helperWrapsSupplier(Path p) {
    return lazy(() -> read(p)).map(String::trim);
  }

  static <T> Mono<T> lazy(Supplier<T> work) {
    return Mono.defer(() -> Mono.just(work.get()));
  }

  static Object helperWrapsSupplierOnParallel(Path p) {
    return lazyOnParallel(() -> read(p)).map(String::trim);
  }

  static <T> Mono<T> lazyOnParallel(Supplier<T> work) {
    return Mono.fromSupplier(work).subscribeOn(COMPUTE);
  }

  static Object switchIfEmptyDeferred(Path p) {
    return Mono.<String>empty().switchIfEmpty(Mono.defer(() -> Mono.just(read(p))));
  }

  static Object switchIfEmptyOffloaded(Path p) {
    return Mono.<String>empty()
        .switchIfEmpty(Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING));
  }

  static Object onErrorResumeOffloaded(Path p) {
    return Mono.<String>error(new IllegalStateException("a"))
        .onErrorResume(error -> Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING));
  }

  static Object onErrorReturnIsEager(Path p) {
    return Mono.fromCallable(() -> "a").onErrorReturn(read(p)).subscribeOn(BLOCKING);
  }

  static Object usingResource(Path p) {
    return Flux.using(
            () -> Files.lines(p), Flux::fromStream, Stream::close)
        .subscribeOn(BLOCKING);
  }

  static Object usingResourceOnTheLoop(Path p) {
    return Flux.using(() -> Files.lines(p), Flux::fromStream, Stream::close);
  }

  static Object fromStreamSupplier(Path p) {
    return Flux.fromStream(
        () -> {
          try {
            return Files.lines(p);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  static Object futureOfAPool(Path p) {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> read(p), POOL));
  }

  static Object mappedAfterFutureOfAPool(Path p) {
    return Mono.fromFuture(
            () ->
                CompletableFuture.supplyAsync(
                    () -> {
                      pause();
                      return "a";
                    },
                    POOL))
        .map(text -> read(p));
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Object sinkIsFedByAPool(Path p) {
    Sinks.One<String> sink = Sinks.one();
    POOL.execute(
        () -> {
          pause();
          sink.tryEmitValue("a");
        });
    return sink.asMono().map(text -> read(p));
  }

  static Object sinkIsPublishedOnParallel(Path p) {
    Sinks.Many<String> sink = Sinks.many().unicast().onBackpressureBuffer();
    sink.tryEmitNext("a");
    return sink.asFlux().publishOn(COMPUTE).map(text -> read(p));
  }

  static Object createIsFedByAPool(Path p) {
    return Flux.<String>create(
            sink ->
                POOL.execute(
                    () -> {
                      pause();
                      sink.next("a");
                      sink.complete();
                    }))
        .map(text -> read(p));
  }

  static Object createHandsTheSinkToAHelper(Path p) {
    return Mono.<String>create(sink -> answerLater(sink)).map(text -> read(p));
  }

  static void answerLater(MonoSink<String> sink) {
    POOL.execute(
        () -> {
          pause();
          sink.success("a");
        });
  }

  static Object createIsFedAtOnce(Path p) {
    return Mono.<String>create(sink -> sink.success("a")).map(text -> read(p));
  }

  static Object chainIsBuiltInSteps(Path p) {
    Flux<Path> paths = Flux.just(p);
    if (p.isAbsolute()) {
      paths = paths.publishOn(COMPUTE);
    }
    paths = paths.filter(path -> true);
    return paths.map(ReactorServices::read);
  }

  static Object chainIsBuiltInStepsOnElastic(Path p) {
    Flux<Path> paths = Flux.just(p);
    paths = paths.publishOn(BLOCKING);
    paths = paths.filter(path -> true);
    return paths.map(ReactorServices::read);
  }

  static Object chainIsBuiltInStepsAndSubscribedElsewhere(Path p) {
    Mono<String> text = Mono.fromCallable(() -> read(p));
    text = text.map(String::trim);
    if (p.isAbsolute()) {
      text = text.subscribeOn(BLOCKING);
    } else {
      text = text.subscribeOn(Schedulers.boundedElastic());
    }
    return text;
  }

  static Object chainIsMovedOnOneBranch(Path p) {
    Mono<String> text = Mono.fromCallable(() -> read(p));
    if (!p.isAbsolute()) {
      text = text.subscribeOn(BLOCKING);
    }
    return text;
  }

  static Object chainIsBuiltInALoop(Path p) {
    Mono<String> text = Mono.just("a");
    for (int i = 0; i < 2; i++) {
      text = text.publishOn(COMPUTE).map(part -> part + read(p));
    }
    return text;
  }

  static Object createRegistersAListener(Path p) {
    return Flux.<String>create(
        sink ->
            POOL.execute(
                () -> {
                  sink.next(read(p));
                  sink.complete();
                }));
  }

  static Object createReadsAtOnce(Path p) {
    return Mono.<String>create(sink -> sink.success(read(p)));
  }

  static Object bufferedOnParallel(Path p) {
    return Flux.range(1, 3).publishOn(COMPUTE).buffer(2).map(numbers -> read(p));
  }

  static Object groupedOnParallel(Path p) {
    return Flux.range(1, 3)
        .publishOn(COMPUTE)
        .groupBy(number -> number % 2)
        .flatMap(group -> group.map(number -> read(p)));
  }

  static Object groupedAndMoved(Path p) {
    return Flux.range(1, 3)
        .publishOn(COMPUTE)
        .groupBy(number -> number % 2)
        .flatMap(group -> group.publishOn(BLOCKING).map(number -> read(p)));
  }

  static Object delayUntilOffloaded(Path p) {
    return Mono.just("a")
        .delayUntil(text -> Mono.fromRunnable(() -> read(p)).subscribeOn(BLOCKING));
  }

  static Object delayUntilOnTheLoop(Path p) {
    return Mono.just("a").delayUntil(text -> Mono.fromRunnable(() -> read(p)));
  }

  static Object filterWhenOffloaded(Path p) {
    return Flux.just(p)
        .filterWhen(
            path -> Mono.fromCallable(() -> read(path).isEmpty()).subscribeOn(BLOCKING));
  }

  static Object expandOnParallel(Path p) {
    return Mono.just(1)
        .publishOn(COMPUTE)
        .expand(
            number -> {
              read(p);
              return Mono.empty();
            });
  }

  static Object handleOnParallel(Path p) {
    return Flux.just(p)
        .publishOn(COMPUTE)
        .<String>handle((path, sink) -> sink.next(read(path)));
  }

  static Object scanSeeded(Path p) {
    return Flux.just(1).scanWith(() -> read(p), (text, number) -> text + number);
  }

  static Object reduceWithOnElastic(Path p) {
    return Flux.just(1)
        .reduceWith(() -> read(p), (text, number) -> text + number)
        .subscribeOn(BLOCKING);
  }

  static Object collectMap(Path p) {
    return Flux.just("a").publishOn(COMPUTE).collectMap(key -> key, key -> read(p));
  }

  static Object cachedLookup(Path p) {
    Map<String, String> cache = new java.util.concurrent.ConcurrentHashMap<>();
    return Mono.just("a")
        .publishOn(COMPUTE)
        .map(key -> cache.computeIfAbsent(key, unused -> read(p)));
  }

  static Object cachedMonoOffloaded(Path p) {
    Mono<String> cached = Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING).cache();
    return cached.then(cached);
  }

  static Object shareOnParallel(Path p) {
    return Flux.just(1).publishOn(COMPUTE).share().map(number -> read(p));
  }

  static Object thenManyContinues(Path p) {
    return Mono.delay(TICK).thenMany(Flux.defer(() -> Flux.just(read(p))));
  }

  static Object thenReturnIsEager(Path p) {
    return Mono.delay(TICK).thenReturn(read(p)).subscribeOn(BLOCKING);
  }

  static Object mapNotNull(Path p) {
    return Mono.just(p).publishOn(COMPUTE).mapNotNull(ReactorServices::read);
  }

  static Object flatMapIterable(Path p) {
    return Mono.just(p)
        .publishOn(COMPUTE)
        .flatMapIterable(
            path -> {
              try {
                return Files.readAllLines(path);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static Object takeUntilOnParallel(Path p) {
    return Flux.range(1, 3).publishOn(COMPUTE).takeUntil(number -> read(p) != null);
  }

  static Object firstWithSignal(Path p) {
    return Mono.firstWithSignal(
        Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING),
        Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING));
  }

  static Object mergeOfOffloads(Path p) {
    return Flux.merge(
            Mono.fromCallable(() -> "a").subscribeOn(BLOCKING),
            Mono.fromCallable(() -> "b").subscribeOn(BLOCKING))
        .map(text -> read(p));
  }

  static Object concatOfOffloads(Path p) {
    return Flux.concat(
            Mono.fromCallable(() -> "a").subscribeOn(BLOCKING),
            Mono.fromCallable(() -> "b").subscribeOn(BLOCKING))
        .map(text -> read(p));
  }

  static Object timeoutThenMap(Path p) {
    return Mono.fromCallable(() -> "a")
        .subscribeOn(BLOCKING)
        .timeout(Duration.ofSeconds(3))
        .map(text -> read(p));
  }

  static Object repeatWhenOffloaded(Path p) {
    return Mono.fromCallable(() -> read(p))
        .subscribeOn(BLOCKING)
        .repeat(1)
        .collectList();
  }

  static Object conditionalChain(Path p) {
    Mono<String> text =
        p.isAbsolute()
            ? Mono.fromCallable(() -> read(p)).subscribeOn(BLOCKING)
            : Mono.just("");
    return text.map(String::trim);
  }

  static Object ifChain(Path p) {
    if (p.toString().isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.boundedElastic()).log();
  }

  static Object contextView(Path p) {
    return Mono.deferContextual(context -> Mono.just(read(p) + context.isEmpty()))
        .contextWrite(context -> context.put("a", "b"));
  }

  static Object contextViewOffloaded(Path p) {
    return Mono.deferContextual(context -> Mono.just(read(p) + context.isEmpty()))
        .subscribeOn(BLOCKING)
        .contextWrite(context -> context.put("a", "b"));
  }

  static Object schedulerOfAMethod(Path p) {
    return Mono.fromCallable(() -> read(p)).subscribeOn(scheduler());
  }

  static Scheduler scheduler() {
    return Schedulers.newBoundedElastic(1, 10, "own-files", 10, true);
  }

  static Object schedulerOfAnExecutor(Path p) {
    return Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.fromExecutor(POOL));
  }

  static Object streamOfStreams(Path p) {
    return Flux.just(p)
        .publishOn(COMPUTE)
        .map(
            path -> {
              try (InputStream in = Files.newInputStream(path)) {
                return new String(in.readAllBytes());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  static Object loopOverLines(Path p) {
    return Mono.just(p)
        .publishOn(COMPUTE)
        .map(
            path -> {
              List<String> lines = new ArrayList<>();
              try (BufferedReader reader = Files.newBufferedReader(path)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                  lines.add(line);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return lines;
            });
  }
}
