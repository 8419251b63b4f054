import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Code on its way to where it runs: through helpers, tests of the thread, collections and classes.
 */
final class NamedCode {
  static final Scheduler IO = Schedulers.newBoundedElastic(2, 100, "files", 10, true);
  static final Scheduler CPU = Schedulers.newParallel("cpu-own", 2, true);
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });
  static final EventLoopGroup LOOP = new DefaultEventLoopGroup(1);
  static final Vertx vertx = Vertx.vertx();

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> Supplier<T> unchecked(Callable<T> c) {
    return () -> {
      try {
        return c.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  static Object wrappedByAHelper(Path p) {
    return Mono.fromSupplier(unchecked(() -> Files.readString(p)));
  }

  static Object wrappedByAHelperOnElastic(Path p) {
    return Mono.fromSupplier(unchecked(() -> Files.readString(p))).subscribeOn(IO);
  }

  interface ThrowingFunction<A, B> {
    B apply(A a) throws Exception;

    static <A, B> Function<A, B> sneaky(ThrowingFunction<A, B> f) {
      return a -> {
        try {
          return f.apply(a);
        } catch (Exception e) {
          throw new IllegalStateException(e);
        }
      };
    }
  }

  static Object wrappedByAFactory(Path p) {
    return Flux.just(p).map(ThrowingFunction.sneaky(Files::readString));
  }

  static Object wrappedByAFactoryOnElastic(Path p) {
    return Flux.just(p).publishOn(IO).map(ThrowingFunction.sneaky(Files::readString));
  }

  static Object uncheckedSupplier(Path p) {
    return Uni.createFrom().item(Unchecked.supplier(() -> Files.readString(p)));
  }

  static Object uncheckedSupplierOnAPool(Path p) {
    return Uni.createFrom()
        .item(Unchecked.supplier(() -> Files.readString(p)))
        .runSubscriptionOn(POOL);
  }

  static Object uncheckedFunction(Path p) {
    return Uni.createFrom().item(p).map(Unchecked.function(x -> Files.readString(x)));
  }

  static void branchOffTheLoop(Path p) {
    EventLoop loop = LOOP.next();
    if (loop.inEventLoop()) {
      POOL.execute(() -> read(p));
    } else {
      loop.execute(() -> branchOffTheLoop(p));
    }
  }

  static void behindAReturnOnTheLoop(Path p) {
    EventLoop loop = LOOP.next();
    loop.execute(
        () -> {
          if (loop.inEventLoop()) {
            POOL.execute(() -> read(p));
            return;
          }
          read(p);
        });
  }

  static void behindAReturnOffTheLoop(Path p) {
    EventLoop loop = LOOP.next();
    loop.execute(
        () -> {
          if (!loop.inEventLoop()) {
            return;
          }
          read(p);
        });
  }

  static void whereTheThreadMayBlock(Path p) {
    vertx.runOnContext(
        v -> {
          if (!Context.isOnEventLoopThread()) {
            read(p);
          }
        });
    POOL.execute(() -> read(p));
  }

  static Object builtOnBothBranches(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    if (p.toString().length() > 1) {
      m = m.map(String::trim);
    } else {
      m = m.map(String::toUpperCase);
    }
    m = m.subscribeOn(IO);
    return m;
  }

  static Object movedOnBothBranches(Path p) {
    Mono<Path> m = Mono.just(p);
    if (p.toString().length() > 1) {
      m = m.publishOn(IO);
    } else {
      m = m.publishOn(Schedulers.boundedElastic());
    }
    return m.map(NamedCode::read);
  }

  static final class Session implements Runnable, AutoCloseable {
    private final Path path;

    Session(Path path) {
      this.path = path;
    }

    @Override
    public void run() {}

    @Override
    public void close() {
      read(path); // otherMethodOfATask
    }
  }

  static void otherMethodOfATask(Path p) {
    Session s = new Session(p);
    LOOP.execute(s);
    POOL.execute(s::close);
  }

  static final class Poller implements Runnable {
    private final Path path;

    Poller(Path path) {
      this.path = path;
    }

    void start() {
      LOOP.next().execute(this);
    }

    @Override
    public void run() {
      read(path); // taskExecutesItself
    }
  }

  static void taskExecutesItself(Path p) {
    new Poller(p).start();
  }

  static final class Poller2 implements Runnable {
    private final Path path;

    Poller2(Path path) {
      this.path = path;
    }

    void start() {
      POOL.execute(this);
    }

    @Override
    public void run() {
      read(path); // taskExecutesItselfOnAPool
    }
  }

  static void taskExecutesItselfOnAPool(Path p) {
    new Poller2(p).start();
  }

  static final class Read implements Function<Path, Mono<String>> {
    @Override
    public Mono<String> apply(Path path) {
      return Mono.fromCallable(() -> read(path)); // innerOfAClass
    }
  }

  static Object innerOfAClass(Path p) {
    return Mono.just(p).flatMap(new Read());
  }

  static final class Read2 implements Function<Path, Mono<String>> {
    @Override
    public Mono<String> apply(Path path) {
      return Mono.fromCallable(() -> read(path)).subscribeOn(IO);
    }
  }

  static Object innerOfAClassOnElastic(Path p) {
    return Mono.just(p).flatMap(new Read2());
  }

  static final class Read3 implements Function<Path, Mono<String>> {
    @Override
    public Mono<String> apply(Path path) {
      return Mono.fromCallable(() -> read(path)); // innerOfAClassInheritsTheOffload
    }
  }

  static Object innerOfAClassInheritsTheOffload(Path p) {
    return Mono.just(p).publishOn(IO).flatMap(new Read3());
  }

  enum Loader implements Function<Path, String> {
    INSTANCE;

    @Override
    public String apply(Path path) {
      return read(path); // functionOfAnEnum
    }
  }

  static Object functionOfAnEnum(Path p) {
    return Mono.just(p).publishOn(IO).map(Loader.INSTANCE);
  }

  static final Function<Path, String> CONSTANT = NamedCode::read; // functionInAConstant

  static Object functionInAConstant(Path p) {
    return Mono.just(p).map(CONSTANT);
  }

  static final Function<Path, String> CONSTANT2 = NamedCode::read; // functionInAConstantOnElastic

  static Object functionInAConstantOnElastic(Path p) {
    return Mono.just(p).publishOn(IO).map(CONSTANT2);
  }

  private final Function<Path, String> loader;

  NamedCode(Function<Path, String> loader) {
    this.loader = loader;
  }

  Mono<String> load(Path p) {
    return Mono.just(p).map(loader);
  }

  static Object innerOfOneBranch(Path p) {
    return Mono.just(p)
        .flatMap(x -> x == null ? Mono.<String>empty() : Mono.fromCallable(() -> read(x)));
  }

  static Object listOfChainsOnElastic(Path p) {
    List<Mono<String>> all =
        Stream.of(p, p)
            .map(x -> Mono.fromCallable(() -> read(x)).subscribeOn(IO))
            .collect(Collectors.toList());
    return Mono.zip(all, a -> a.length);
  }

  static Object listOfChainsMergedOnElastic(Path p) {
    List<Mono<String>> all =
        Stream.of(p, p).map(x -> Mono.fromCallable(() -> read(x))).collect(Collectors.toList());
    return Flux.merge(all).subscribeOn(IO).collectList();
  }

  static Object collectedChainsOnElastic(Path p) {
    List<Mono<String>> all = new ArrayList<>();
    for (Path x : List.of(p)) {
      all.add(Mono.fromCallable(() -> read(x)));
    }
    return Flux.concat(all).subscribeOn(IO);
  }

  static Object suppliedChainOnElastic(Path p) {
    Supplier<Mono<String>> s = () -> Mono.fromCallable(() -> read(p));
    return s.get().subscribeOn(IO);
  }

  static Object suppliedChain(Path p) {
    Supplier<Mono<String>> s = () -> Mono.fromCallable(() -> read(p));
    return Mono.defer(s);
  }

  static Object schedulerOfALoop(Path p) {
    return Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.fromExecutor(LOOP));
  }

  static Object schedulerOfAPool(Path p) {
    return Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.fromExecutor(POOL));
  }

  static Object connectedOnElastic(Path p) {
    ConnectableFlux<Path> c = Flux.just(p).publishOn(IO).publish();
    Flux<String> out = c.map(NamedCode::read);
    c.connect();
    return out;
  }

  static Object helperOfAHelper(Path p) {
    return Mono.just(p).flatMap(NamedCode::wrapped);
  }

  static Mono<String> wrapped(Path p) {
    return wrap(() -> read(p));
  }

  static <T> Mono<T> wrap(Callable<T> c) {
    return Mono.fromCallable(c).subscribeOn(IO);
  }

  static Object schedulerIsAParameter(Path p) {
    return wrap2(IO, () -> read(p));
  }

  static <T> Mono<T> wrap2(Scheduler s, Callable<T> c) {
    return Mono.fromCallable(c).subscribeOn(s);
  }

  static Object schedulerIsAParameterForCpu(Path p) {
    return wrap3(CPU, () -> read(p));
  }

  static <T> Mono<T> wrap3(Scheduler s, Callable<T> c) {
    return Mono.fromCallable(c).subscribeOn(s);
  }

  static final class W extends AbstractVerticle {
    final Path path;

    W(Path path) {
      this.path = path;
    }

    @Override
    public void start() {
      vertx.setTimer(1, id -> read(path)); // workersInAList
    }
  }

  static void workersInAList(Path p) {
    List<W> ws = new ArrayList<>();
    ws.add(new W(p));
    ws.forEach(w -> vertx.deployVerticle(w, new DeploymentOptions().setWorker(true)));
  }

  static final class L extends AbstractVerticle {
    final Path path;

    L(Path path) {
      this.path = path;
    }

    @Override
    public void start() {
      vertx.setTimer(1, id -> read(path)); // verticleInAStream
    }
  }

  static void verticleInAStream(Path p) {
    Stream.of(new L(p)).forEach(vertx::deployVerticle);
  }

  static Object streamInAResource(Path p) {
    return Flux.using(() -> lines(p), Flux::fromStream, BaseStream::close);
  }

  static Object streamInAResourceOnElastic(Path p) {
    return Flux.using(() -> lines(p), Flux::fromStream, BaseStream::close).subscribeOn(IO);
  }

  static Stream<String> lines(Path p) throws IOException {
    return Files.lines(p); // streamInAResource
  }

  static Object transformedLazily(Path p) {
    return Mono.just("x").transformDeferred(m -> m.doOnNext(x -> read(p)));
  }

  static Object transformedLazilyToElastic(Path p) {
    return Mono.just("x").transformDeferred(m -> m.publishOn(IO).doOnNext(x -> read(p)));
  }

  static Object threadIsStarted(Path p) {
    return Mono.just("x").doOnNext(x -> new Thread(() -> read(p)).start());
  }

  static Object scheduledOnElastic(Path p) {
    return Mono.just("x").doOnNext(x -> Schedulers.boundedElastic().schedule(() -> read(p)));
  }

  static Object subscribedInsideOnElastic(Path p) {
    return Mono.just("x")
        .doOnNext(x -> Mono.fromRunnable(() -> read(p)).subscribeOn(IO).subscribe());
  }

  static Object subscribedInside(Path p) {
    return Mono.just("x").doOnNext(x -> Mono.fromRunnable(() -> read(p)).subscribe());
  }

  static Object iteratorOnElastic(Path p) {
    Iterator<String> it =
        new Iterator<>() {
          boolean done;

          @Override
          public boolean hasNext() {
            return !done;
          }

          @Override
          public String next() {
            done = true;
            return read(p);
          }
        };
    return Flux.fromIterable(() -> it).subscribeOn(IO);
  }

  static Object emittedByAPool(Path p) {
    return Multi.createFrom()
        .emitter(
            e ->
                POOL.submit(
                    () -> {
                      e.emit(read(p));
                      e.complete();
                    }));
  }

  static Object calledOnAPool(Path p) {
    return Multi.createFrom()
        .items(p)
        .onItem()
        .call(x -> Uni.createFrom().item(() -> read(x)).runSubscriptionOn(POOL));
  }

  static Object invoked(Path p) {
    return Multi.createFrom().items(p).onItem().invoke(x -> read(x));
  }
}
