import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.ParallelFlux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** Each method is one chain that reads the file. What it returns is subscribed on an event loop. */
final class ReactorChains {
  private static final Duration TICK = Duration.ofMillis(1);
  private static final Scheduler FILES = Schedulers.newBoundedElastic(2, 10, "files", 60, true);
  private static final Scheduler CPU = Schedulers.newParallel("cpu", 1, true);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object callable(Path p) {
    return Mono.fromCallable(() -> Files.readString(p));
  }

  static Object callableSubscribedOnElastic(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object callableSubscribedOnParallel(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.parallel());
  }

  static Object callableSubscribedOnSingle(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.single());
  }

  static Object callableSubscribedOnImmediate(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.immediate());
  }

  static Object callableSubscribedOnField(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(FILES);
  }

  static Object callableSubscribedOnFieldForCpu(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(CPU);
  }

  static Object callableSubscribedOnExecutor(Path p) {
    ExecutorService pool = Executors.newSingleThreadExecutor(ReactorChains::daemon);
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(Schedulers.fromExecutor(pool));
  }

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "pool-of-files");
    thread.setDaemon(true);
    return thread;
  }

  static Object callableFarFromItsScheduler(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .map(String::trim)
        .filter(text -> true)
        .doOnNext(text -> {})
        .subscribeOn(Schedulers.boundedElastic())
        .map(String::length);
  }

  static Object nearestOfTwoSchedulersWins(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .subscribeOn(Schedulers.parallel())
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object nearestOfTwoSchedulersWinsTheOtherWayRound(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribeOn(Schedulers.parallel());
  }

  static Object callablePublishedOn(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).publishOn(Schedulers.boundedElastic());
  }

  static Object callablePublishedOnAfterMap(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .map(String::trim)
        .publishOn(Schedulers.boundedElastic());
  }

  static Object deferredPublishedOn(Path p) {
    return Mono.defer(() -> Mono.just(read(p))).publishOn(Schedulers.boundedElastic());
  }

  static Object supplier(Path p) {
    return Mono.fromSupplier(() -> read(p));
  }

  static Object runnableSubscribedOnElastic(Path p) {
    return Mono.fromRunnable(() -> read(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object deferred(Path p) {
    return Mono.defer(() -> Mono.just(read(p)));
  }

  static Object deferredSubscribedOnElastic(Path p) {
    return Mono.defer(() -> Mono.just(read(p))).subscribeOn(Schedulers.boundedElastic());
  }

  static Object created(Path p) {
    return Flux.<String>create(
        sink -> {
          sink.next(read(p));
          sink.complete();
        });
  }

  static Object createdSubscribedOnElastic(Path p) {
    return Flux.<String>create(
            sink -> {
              sink.next(read(p));
              sink.complete();
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object generatedOnParallel(Path p) {
    return Flux.<String>generate(sink -> sink.next(read(p)))
        .take(1)
        .subscribeOn(Schedulers.parallel());
  }

  static Object valueIsReadAtOnce(Path p) throws IOException {
    return Mono.just(Files.readString(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object fallbackValueIsReadAtOnce(Path p) throws IOException {
    return Mono.<String>empty()
        .switchIfEmpty(Mono.just(Files.readString(p)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object linesAreReadAtOnce(Path p) throws IOException {
    return Flux.fromIterable(Files.readAllLines(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object mapped(Path p) {
    return Mono.just(p).map(path -> read(path));
  }

  static Object mappedByReference(Path p) {
    return Mono.just(p).map(ReactorChains::read);
  }

  static Object mappedAfterPublishOn(Path p) {
    return Mono.just(p).publishOn(Schedulers.boundedElastic()).map(ReactorChains::read);
  }

  static Object mappedBeforePublishOn(Path p) {
    return Mono.just(p).map(ReactorChains::read).publishOn(Schedulers.boundedElastic());
  }

  static Object mappedBeforeSubscribeOn(Path p) {
    return Mono.just(p).map(ReactorChains::read).subscribeOn(Schedulers.boundedElastic());
  }

  static Object subscribeOnDoesNotReachPastPublishOn(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .map(ReactorChains::read)
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object lastPublishOnDecides(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.parallel())
        .publishOn(Schedulers.boundedElastic())
        .map(ReactorChains::read);
  }

  static Object delayCancelsTheOffload(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .delayElement(TICK)
        .map(ReactorChains::read);
  }

  static Object delayOnElastic(Path p) {
    return Mono.just(p).delayElement(TICK, Schedulers.boundedElastic()).map(ReactorChains::read);
  }

  static Object interval(Path p) {
    return Flux.interval(TICK).take(1).map(tick -> read(p));
  }

  static Object intervalSubscribedOnElastic(Path p) {
    return Flux.interval(TICK)
        .take(1)
        .map(tick -> read(p))
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object intervalPublishedOnElastic(Path p) {
    return Flux.interval(TICK)
        .take(1)
        .publishOn(Schedulers.boundedElastic())
        .map(tick -> read(p));
  }

  static Object intervalOnElastic(Path p) {
    return Flux.interval(TICK, Schedulers.boundedElastic()).take(1).map(tick -> read(p));
  }

  static Object delayedSubscription(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .delaySubscription(TICK)
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object timeoutPassesValuesThrough(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .timeout(Duration.ofSeconds(5))
        .map(ReactorChains::read);
  }

  static Object fallbackOfTimeout(Path p) {
    return Mono.<String>never()
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(TICK, Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object fallbackAfterTimeout(Path p) {
    return Mono.<String>never()
        .subscribeOn(Schedulers.boundedElastic())
        .timeout(TICK)
        .onErrorResume(e -> Mono.just(read(p)));
  }

  static Object fallbackAfterError(Path p) {
    return Mono.<String>error(new IllegalStateException())
        .publishOn(Schedulers.boundedElastic())
        .onErrorResume(e -> Mono.just(read(p)));
  }

  static Object innerWithItsOwnScheduler(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.parallel())
        .flatMap(
            path ->
                Mono.fromCallable(() -> Files.readString(path))
                    .subscribeOn(Schedulers.boundedElastic()));
  }

  static Object innerWithoutScheduler(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.parallel())
        .flatMap(path -> Mono.fromCallable(() -> Files.readString(path)));
  }

  static Object innerInheritsTheOffload(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(path -> Mono.fromCallable(() -> Files.readString(path)));
  }

  static Object innerSchedulerIsTooLateForTheFunction(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.parallel())
        .flatMap(path -> Mono.just(read(path)).subscribeOn(Schedulers.boundedElastic()));
  }

  static Object innerSchedulerMovesWhatFollows(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.parallel())
        // Late, so that the thread of the outer source has nothing left to do that it could do here.
        .flatMap(path -> Mono.just(path).delayElement(TICK).publishOn(Schedulers.boundedElastic()))
        .map(ReactorChains::read);
  }

  static Object innerTimerMovesWhatFollows(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.boundedElastic())
        .concatMap(path -> Mono.just(path).delayElement(TICK))
        .map(ReactorChains::read);
  }

  static Object thenContinuesOnTheThreadOfTheFirst(Path p) {
    return Mono.fromCallable(() -> 1)
        .subscribeOn(Schedulers.boundedElastic())
        .then(Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object thenContinuesOnTheTimer(Path p) {
    return Mono.delay(TICK).then(Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object thenWithItsOwnScheduler(Path p) {
    return Mono.delay(TICK)
        .then(
            Mono.fromCallable(() -> Files.readString(p))
                .subscribeOn(Schedulers.boundedElastic()));
  }

  static Object retryKeepsTheOffloadBeforeIt(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .subscribeOn(Schedulers.boundedElastic())
        .retryWhen(Retry.backoff(3, TICK));
  }

  static Object plainRetryKeepsTheOffload(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .retry(3)
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object variableIsMovedLater(Path p) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(p));
    return text.subscribeOn(Schedulers.boundedElastic());
  }

  static Object variableIsNotMoved(Path p) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(p));
    Mono<Integer> length = text.map(String::length);
    return length;
  }

  static Object schedulerInAVariable(Path p) {
    Scheduler scheduler = Schedulers.boundedElastic();
    return Mono.fromCallable(() -> Files.readString(p)).subscribeOn(scheduler);
  }

  static Object functionInAVariable(Path p) {
    Function<Path, String> reader = path -> read(path);
    return Mono.just(p).publishOn(Schedulers.parallel()).map(reader);
  }

  static Object functionInAVariableOffloaded(Path p) {
    Function<Path, String> reader = path -> read(path);
    return Mono.just(p).publishOn(Schedulers.boundedElastic()).map(reader);
  }

  static <T> Mono<T> onIo(Mono<T> chain) {
    return chain.subscribeOn(Schedulers.boundedElastic());
  }

  static <T> Mono<T> onCpu(Mono<T> chain) {
    return chain.subscribeOn(Schedulers.parallel());
  }

  static Object transformedByReference(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).transform(ReactorChains::onIo);
  }

  static Object transformedToParallel(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).transform(ReactorChains::onCpu);
  }

  static Object transformedByLambda(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .transform(chain -> chain.subscribeOn(Schedulers.boundedElastic()));
  }

  static Object transformedLazily(Path p) {
    return Mono.fromCallable(() -> Files.readString(p))
        .transformDeferred(chain -> chain.subscribeOn(Schedulers.boundedElastic()));
  }

  static Object transformedForNothing(Path p) {
    return Mono.fromCallable(() -> Files.readString(p)).transform(chain -> chain.map(String::trim));
  }

  static Object helperThatMoves(Path p) {
    return onIo(Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object helperThatMovesToParallel(Path p) {
    return onCpu(Mono.fromCallable(() -> Files.readString(p)));
  }

  static <T> Mono<T> io(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(Schedulers.boundedElastic());
  }

  static <T> Mono<T> cpu(Callable<T> call) {
    return Mono.fromCallable(call).subscribeOn(Schedulers.parallel());
  }

  static Object callHandedToAHelper(Path p) {
    return io(() -> Files.readString(p));
  }

  static Object callHandedToAHelperForCpu(Path p) {
    return cpu(() -> Files.readString(p));
  }

  static Mono<Path> pathOnIo(Path p) {
    return Mono.just(p).subscribeOn(Schedulers.boundedElastic());
  }

  static Mono<Path> pathOnCpu(Path p) {
    return Mono.just(p).subscribeOn(Schedulers.parallel());
  }

  static Object mappedAfterAHelper(Path p) {
    return pathOnIo(p).map(ReactorChains::read);
  }

  static Object mappedAfterAHelperOnCpu(Path p) {
    return pathOnCpu(p).map(ReactorChains::read);
  }

  static Object zippedOnElastic(Path p) {
    return Mono.zip(Mono.just(1), Mono.fromCallable(() -> Files.readString(p)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object zippedWithoutScheduler(Path p) {
    return Mono.zip(Mono.just(1), Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object concatenatedOnElastic(Path p) {
    return Flux.concat(Mono.just("a"), Mono.fromCallable(() -> Files.readString(p)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object switchedIfEmpty(Path p) {
    return Mono.<String>empty().switchIfEmpty(Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object switchedIfEmptyOnElastic(Path p) {
    return Mono.<String>empty()
        .publishOn(Schedulers.boundedElastic())
        .switchIfEmpty(Mono.fromCallable(() -> Files.readString(p)));
  }

  static Object resource(Path p) {
    return Mono.using(
        () -> Files.newInputStream(p), in -> Mono.just("text"), in -> {});
  }

  static Object resourceOnElastic(Path p) {
    return Mono.using(() -> Files.newInputStream(p), in -> Mono.just("text"), in -> {})
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object doOnNextAfterPublishOn(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(path -> read(path))
        .map(Path::toString);
  }

  static Object doOnSubscribe(Path p) {
    return Mono.just(1).doOnSubscribe(subscription -> read(p));
  }

  static Object doFirstOnElastic(Path p) {
    return Mono.just(1).doFirst(() -> read(p)).subscribeOn(Schedulers.boundedElastic());
  }

  static Object doFinallyOnParallel(Path p) {
    return Mono.just(1).publishOn(Schedulers.parallel()).doFinally(signal -> read(p));
  }

  static Object filteredOnParallel(Path p) {
    return Flux.just(p).publishOn(Schedulers.parallel()).filter(path -> read(path).isEmpty());
  }

  static Object reducedOnElastic(Path p) {
    return Flux.just(1, 2)
        .publishOn(Schedulers.boundedElastic())
        .reduce((a, b) -> a + read(p).length());
  }

  static Object loopInsideTheOperator(Path p) {
    return Flux.just(1)
        .publishOn(Schedulers.parallel())
        .doOnNext(number -> List.of(p).forEach(path -> read(path)));
  }

  static Object optionalInsideTheOperator(Path p) {
    return Flux.just(1)
        .publishOn(Schedulers.boundedElastic())
        .map(number -> Optional.of(p).map(path -> read(path)).orElse(""));
  }

  static Object parallelRunsOnElastic(Path p) {
    ParallelFlux<Path> rails = Flux.just(p).parallel(1).runOn(Schedulers.boundedElastic());
    return rails.map(ReactorChains::read).sequential();
  }

  static Object parallelRunsOnParallel(Path p) {
    return Flux.just(p)
        .parallel(1)
        .runOn(Schedulers.parallel())
        .map(ReactorChains::read)
        .sequential();
  }

  static Object futureCompletedElsewhere(Path p) {
    return Mono.fromFuture(() -> CompletableFuture.supplyAsync(() -> read(p)));
  }

  static Object scheduledTask(Path p) {
    Schedulers.parallel().schedule(() -> read(p));
    return Mono.empty();
  }

  static Object scheduledTaskOnElastic(Path p) {
    Schedulers.boundedElastic().schedule(() -> read(p));
    return Mono.empty();
  }

  static Object readerOpenedInTheSource(Path p) {
    return Mono.fromCallable(
            () -> {
              try (BufferedReader reader = Files.newBufferedReader(p)) {
                return reader.readLine();
              }
            })
        .subscribeOn(Schedulers.parallel());
  }

  static Object streamOpenedOnElastic(Path p) {
    return Mono.fromCallable(
            () -> {
              try (InputStream in = Files.newInputStream(p)) {
                return in.read();
              }
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  static Object repeatedLookup(Path p) {
    return Mono.just(p)
        .publishOn(Schedulers.boundedElastic())
        .flatMap(path -> Mono.delay(TICK).thenReturn(path))
        .flatMap(path -> Mono.fromCallable(() -> Files.readString(path)));
  }

  static Object groupedOnElastic(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.boundedElastic())
        .groupBy(Path::getNameCount)
        .flatMap(group -> group.map(ReactorChains::read));
  }

  static Object windowOnParallel(Path p) {
    return Flux.just(p)
        .publishOn(Schedulers.parallel())
        .window(2)
        .concatMap(window -> window.map(ReactorChains::read));
  }

  static Object existsOnParallel(Path p) {
    return Mono.just(p).publishOn(Schedulers.parallel()).map(path -> Files.exists(path));
  }
}
