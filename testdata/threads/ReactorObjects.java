import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;
import reactor.util.function.Tuple2;

/**
 * Code that is given to operators by name: objects of classes, what helpers return, functions made
 * of others.
 */
final class ReactorObjects {
  static final Scheduler IO = Schedulers.newBoundedElastic(2, 100, "files", 10, true);
  static final Scheduler CPU = Schedulers.newParallel("cpu-own", 2, true);
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });
  static final Scheduler OWN = Schedulers.fromExecutorService(POOL);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Loader implements Callable<String> {
    private final Path path;

    Loader(Path path) {
      this.path = path;
    }

    @Override
    public String call() throws Exception {
      return Files.readString(path); // taskOfAClass
    }
  }

  static Object taskOfAClass(Path p) {
    return Mono.fromCallable(new Loader(p));
  }

  static final class IoLoader implements Callable<String> {
    private final Path path;

    IoLoader(Path path) {
      this.path = path;
    }

    @Override
    public String call() throws Exception {
      return Files.readString(path); // taskOfAClassOnElastic
    }
  }

  static Object taskOfAClassOnElastic(Path p) {
    return Mono.fromCallable(new IoLoader(p)).subscribeOn(IO);
  }

  static final class Mapper implements Function<Path, String> {
    @Override
    public String apply(Path path) {
      return read(path); // functionOfAClassOnParallel
    }
  }

  static Object functionOfAClassOnParallel(Path p) {
    return Flux.just(p).publishOn(Schedulers.parallel()).map(new Mapper());
  }

  static final class IoMapper implements Function<Path, String> {
    @Override
    public String apply(Path path) {
      return read(path); // functionOfAClassOnElastic
    }
  }

  static Object functionOfAClassOnElastic(Path p) {
    return Flux.just(p).publishOn(IO).map(new IoMapper());
  }

  static final class BothMapper implements Function<Path, String> {
    @Override
    public String apply(Path path) {
      return read(path); // functionIsCalledOnAPool
    }
  }

  static Object functionIsCalledOnAPool(Path p) {
    BothMapper mapper = new BothMapper();
    POOL.execute(() -> mapper.apply(p));
    return null;
  }

  static final class Task implements Runnable {
    private final Path path;

    Task(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskIsScheduledOnParallel
    }
  }

  static void taskIsScheduledOnParallel(Path p) {
    Schedulers.parallel().schedule(new Task(p));
  }

  static final class PoolTask implements Runnable {
    private final Path path;

    PoolTask(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskIsExecutedOnAPool
    }
  }

  static void taskIsExecutedOnAPool(Path p) {
    POOL.execute(new PoolTask(p));
  }

  static Object functionOfAHelper(Path p) {
    return Mono.just("x").map(reader(p));
  }

  private static Function<String, String> reader(Path p) {
    return key -> key + read(p); // functionOfAHelper
  }

  static Object functionOfAHelperOnElastic(Path p) {
    return Mono.just("x").publishOn(IO).map(ioReader(p));
  }

  private static Function<String, String> ioReader(Path p) {
    return key -> key + read(p); // functionOfAHelperOnElastic
  }

  static Object consumerOfAHelper(Path p) {
    return Mono.just("x").doOnNext(logTo(p)).map(String::trim);
  }

  private static Consumer<String> logTo(Path p) {
    return line -> read(p); // consumerOfAHelper
  }

  static Object functionAndThenAnother(Path p) {
    Function<Path, String> f = ReactorObjects::read;
    return Mono.just(p).map(f.andThen(String::trim));
  }

  static Object functionAndThenAnotherOnElastic(Path p) {
    Function<Path, String> f = ReactorObjects::read;
    return Mono.just(p).map(f.andThen(String::trim)).subscribeOn(IO);
  }

  static Object functionComposedWithAnother(Path p) {
    Function<String, String> trim = String::trim;
    return Mono.just(p).map(trim.compose(ReactorObjects::read));
  }

  static Object movedOnOneBranch(Path p) {
    return branch(p, true);
  }

  private static Mono<String> branch(Path p, boolean plain) {
    Mono<String> m = Mono.fromCallable(() -> read(p)); // movedOnOneBranch
    if (!plain) {
      m = m.subscribeOn(IO);
    }
    return m;
  }

  static Object movedOnBothBranches(Path p) {
    return branchAll(p, true);
  }

  private static Mono<String> branchAll(Path p, boolean plain) {
    Mono<String> m = Mono.fromCallable(() -> read(p)); // movedOnBothBranches
    if (plain) {
      m = m.subscribeOn(IO);
    } else {
      m = m.subscribeOn(OWN);
    }
    return m;
  }

  static Object resource(Path p) {
    return Mono.using(
        () -> Files.newBufferedReader(p),
        r -> Mono.fromCallable(r::readLine),
        ReactorObjects::close);
  }

  static Object resourceOnElastic(Path p) {
    return Mono.using(
            () -> Files.newBufferedReader(p),
            r -> Mono.fromCallable(r::readLine),
            ReactorObjects::close)
        .subscribeOn(IO);
  }

  static void close(Closeable c) {
    try {
      c.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object resourceOfAPublisher(Path p) {
    return Mono.usingWhen(
        Mono.just(p), path -> Mono.fromCallable(() -> read(path)), path -> Mono.empty());
  }

  static Object resourceOfAPublisherOnElastic(Path p) {
    return Mono.usingWhen(
        Mono.fromSupplier(() -> p).subscribeOn(IO),
        path -> Mono.fromCallable(() -> read(path)),
        path -> Mono.empty());
  }

  static Object inOrderOnElastic(Path p) {
    return Flux.just(p, p)
        .flatMapSequential(path -> Mono.fromCallable(() -> read(path)).subscribeOn(IO), 2);
  }

  static Object inOrder(Path p) {
    return Flux.just(p, p).flatMapSequential(path -> Mono.fromCallable(() -> read(path)), 2);
  }

  static Object sharedByAFunction(Path p) {
    return Flux.just(p).publish(f -> f.map(ReactorObjects::read));
  }

  static Object sharedByAFunctionOnElastic(Path p) {
    return Flux.just(p).publishOn(IO).publish(f -> f.map(ReactorObjects::read));
  }

  static Object contextOnElastic(Path p) {
    return Mono.deferContextual(ctx -> Mono.just(read(ctx.get("path"))))
        .contextWrite(Context.of("path", p))
        .subscribeOn(IO);
  }

  static Object sinkPublishedOnCpu(Path p) {
    Sinks.Many<Path> sink = Sinks.many().unicast().onBackpressureBuffer();
    sink.asFlux().publishOn(CPU).map(ReactorObjects::read).subscribe();
    sink.tryEmitNext(p);
    return null;
  }

  static Object readerInMemory(Path p) {
    return Mono.just("a,b")
        .map(
            text -> {
              try (BufferedReader r = new BufferedReader(new StringReader(text))) {
                return r.readLine();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .flatMap(line -> Mono.fromCallable(() -> read(p)).subscribeOn(IO));
  }

  static Object writerInMemory(Path p) {
    return Mono.just("a")
        .map(
            text -> {
              ByteArrayOutputStream out = new ByteArrayOutputStream();
              try (PrintWriter w =
                  new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
                w.println(text);
              }
              return out.toString();
            })
        .flatMap(line -> Mono.fromCallable(() -> read(p)).subscribeOn(OWN));
  }

  static Object supplierHandedToAHelper(Path p) {
    return offload(() -> read(p));
  }

  static <T> Mono<T> offload(Supplier<T> s) {
    return Mono.fromSupplier(s).subscribeOn(IO);
  }

  static Object transformerOfAHelper(Path p) {
    return Flux.just(p).transform(onWorkers()).map(ReactorObjects::read);
  }

  static <T> Function<Flux<T>, Publisher<T>> onWorkers() {
    return f -> f.publishOn(IO);
  }

  static Object transformerOfAHelperOnCpu(Path p) {
    return Flux.just(p).transform(onCpu()).map(ReactorObjects::read);
  }

  static <T> UnaryOperator<Flux<T>> onCpu() {
    return f -> f.publishOn(CPU);
  }

  static Object readsBeforeTheInnerSource(Path p) {
    return Mono.defer(
        () -> {
          String text = read(p);
          return Mono.just(text).subscribeOn(IO);
        });
  }

  static Object zippedWithAnInnerOnElastic(Path p) {
    return Mono.just(p)
        .zipWhen(path -> Mono.fromCallable(() -> read(path)).subscribeOn(IO))
        .map(Tuple2::getT2);
  }

  static Object zippedWithAnInner(Path p) {
    return Mono.just(p).zipWhen(path -> Mono.fromCallable(() -> read(path))).map(Tuple2::getT2);
  }

  static Object keptInAFieldOnElastic(Path p) {
    return new Repo(p).load().map(String::length);
  }

  static final class Repo {
    private final Mono<String> content;

    Repo(Path p) {
      this.content = Mono.fromCallable(() -> read(p)).subscribeOn(IO).cache();
    }

    Mono<String> load() {
      return content;
    }
  }

  static Object keptInAField(Path p) {
    return new Repo2(p).load().map(String::length);
  }

  static final class Repo2 {
    private final Mono<String> content;

    Repo2(Path p) {
      this.content = Mono.fromCallable(() -> read(p)).cache(); // keptInAField
    }

    Mono<String> load() {
      return content;
    }
  }

  static void subscriber(Path p) {
    Flux.just(p)
        .publishOn(CPU)
        .subscribe(
            new CoreSubscriber<Path>() {
              @Override
              public void onSubscribe(Subscription s) {
                s.request(1);
              }

              @Override
              public void onNext(Path path) {
                read(path);
              }

              @Override
              public void onError(Throwable t) {}

              @Override
              public void onComplete() {}
            });
  }

  static void subscriberOnElastic(Path p) {
    Flux.just(p)
        .publishOn(IO)
        .subscribe(
            new CoreSubscriber<Path>() {
              @Override
              public void onSubscribe(Subscription s) {
                s.request(1);
              }

              @Override
              public void onNext(Path path) {
                read(path);
              }

              @Override
              public void onError(Throwable t) {}

              @Override
              public void onComplete() {}
            });
  }

  static void subscriberOfAClass(Path p) {
    Flux.just(p).publishOn(CPU).subscribe(new Writer(p));
  }

  static final class Writer extends BaseSubscriber<Path> {
    private final Path path;

    Writer(Path path) {
      this.path = path;
    }

    @Override
    protected void hookOnNext(Path next) {
      read(next); // subscriberOfAClass
    }
  }

  static void subscriberOfAClassOnElastic(Path p) {
    Flux.just(p).publishOn(IO).subscribe(new Writer2());
  }

  static final class Writer2 extends BaseSubscriber<Path> {
    @Override
    protected void hookOnNext(Path next) {
      read(next); // subscriberOfAClassOnElastic
    }
  }

  static Mono<String> load(Path p) {
    return Mono.fromCallable(() -> read(p)); // a80
  }

  static Object groupsOnElastic(Path p) {
    return Flux.just(p).groupBy(x -> 1).flatMap(g -> g.publishOn(IO).map(ReactorObjects::read));
  }

  static Object groups(Path p) {
    return Flux.just(p).groupBy(x -> 1).flatMap(g -> g.map(ReactorObjects::read));
  }

  static Object windowsSubscribedOnElastic(Path p) {
    return Flux.just(p).window(1).concatMap(w -> w.map(ReactorObjects::read).subscribeOn(IO));
  }

  static Object collector(Path p) {
    return Flux.just(p).collect(Collectors.mapping(ReactorObjects::read, Collectors.toList()));
  }

  static Object timerOnElastic(Path p) {
    return Mono.delay(Duration.ofMillis(1), IO).map(t -> read(p));
  }

  static Scheduler scheduler() {
    return IO;
  }

  static Scheduler cpu() {
    return Schedulers.newSingle("single-own", true);
  }
}
