import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tasks, functions and chains that are kept for a while. */
final class KeptCode {
  static final Scheduler IO = Schedulers.newBoundedElastic(2, 100, "files", 10, true);
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

  static class J1 implements Runnable {
    final Path path;

    J1(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskInAField
    }
  }

  static final class Owner1 {
    private final J1 job;

    Owner1(Path p) {
      job = new J1(p);
    }

    void go() {
      POOL.execute(job);
    }
  }

  static void taskInAField(Path p) {
    new Owner1(p).go();
  }

  static class J2 implements Runnable {
    final Path path;

    J2(Path path) {
      this.path = path;
    }

    static J2 create(Path p) {
      return new J2(p);
    }

    @Override
    public void run() {
      read(path); // taskOfAFactory
    }
  }

  static void taskOfAFactory(Path p) {
    POOL.submit(J2.create(p));
  }

  static class J3 implements Runnable {
    final Path path;

    J3(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskOfAConstructorReference
    }
  }

  static void taskOfAConstructorReference(Path p) {
    Stream.of(p).map(J3::new).forEach(POOL::execute);
  }

  static class J4 implements Runnable {
    final Path path;

    J4(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path);
    }
  }

  static void taskIsCalledOnTheLoop(Path p) {
    LOOP.execute(
        () -> {
          J4 job = new J4(p);
          job.run();
        });
  }

  static void taskIsPreparedOnTheLoop(Path p) {
    LOOP.execute(
        () -> {
          J5 job = new J5(p);
          job.prepare();
          POOL.execute(job);
        });
  }

  static class J5 implements Runnable {
    final Path path;

    J5(Path path) {
      this.path = path;
    }

    void prepare() {}

    @Override
    public void run() {
      read(path); // taskIsPreparedOnTheLoop
    }
  }

  static Object movedByEitherSide(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    return p.isAbsolute() ? m.subscribeOn(IO) : m.subscribeOn(Schedulers.boundedElastic());
  }

  static Object comparedAndMoved(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    if (m == null) {
      return null;
    }
    return m.subscribeOn(IO);
  }

  static Object madeInASwitch(Path p) {
    Mono<String> m;
    switch (p.getNameCount()) {
      case 0:
        m = Mono.fromCallable(() -> read(p)).subscribeOn(IO);
        break;
      default:
        m = Mono.fromCallable(() -> read(p)).subscribeOn(Schedulers.boundedElastic());
    }
    return m.map(String::trim);
  }

  static Object movedInATry(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    try {
      m = m.subscribeOn(IO);
    } finally {
      p.toString();
    }
    return m;
  }

  static Object movedUnderALock(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    synchronized (KeptCode.class) {
      m = m.subscribeOn(IO);
    }
    return m;
  }

  static Object movedInASwitch(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    switch (p.getNameCount()) {
      case 0:
        m = m.subscribeOn(IO);
        break;
      default:
        m = m.subscribeOn(Schedulers.boundedElastic());
    }
    return m.map(String::trim);
  }

  static Object usedTwice(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    Mono<String> a = m.subscribeOn(IO);
    Mono<String> b = m.map(String::trim).subscribeOn(IO);
    return Flux.concat(a, b);
  }

  static Object movedOnceByAFlag(Path p) {
    Mono<String> m = Mono.fromCallable(() -> read(p));
    boolean moved = false;
    if (p.isAbsolute()) {
      m = m.subscribeOn(IO);
      moved = true;
    }
    if (!moved) {
      m = m.subscribeOn(Schedulers.boundedElastic());
    }
    return m;
  }

  static Object supplierInASupplier(Path p) {
    Supplier<String> s = () -> read(p);
    Supplier<String> trimmed = () -> s.get().trim();
    return Mono.fromSupplier(trimmed);
  }

  static Object supplierInASupplierOnElastic(Path p) {
    Supplier<String> s = () -> read(p);
    Supplier<String> trimmed = () -> s.get().trim();
    return Mono.fromSupplier(trimmed).subscribeOn(IO);
  }

  static Object timedOnElastic(Path p) {
    return Mono.fromCallable(timed(() -> read(p))).subscribeOn(IO);
  }

  static <T> Callable<T> timed(Callable<T> c) {
    return () -> {
      long start = System.nanoTime();
      try {
        return c.call();
      } finally {
        System.nanoTime();
      }
    };
  }

  abstract static class Base implements Runnable {
    @Override
    public final void run() {
      doRun();
    }

    abstract void doRun();
  }

  static final class Impl extends Base {
    final Path path;

    Impl(Path path) {
      this.path = path;
    }

    @Override
    void doRun() {
      read(path); // taskOfATemplate
    }
  }

  static void taskOfATemplate(Path p) {
    POOL.execute(new Impl(p));
  }

  static final class Cmp implements Comparable<Cmp>, Callable<String> {
    final Path path;

    Cmp(Path path) {
      this.path = path;
    }

    @Override
    public int compareTo(Cmp o) {
      read(path); // otherMethodOfACallable
      return 0;
    }

    @Override
    public String call() {
      return "";
    }
  }

  static void otherMethodOfACallable(Path p) {
    Mono.fromCallable(new Cmp(p)).subscribe();
    POOL.execute(() -> new Cmp(p).compareTo(null));
  }

  static final class Reg implements Handler<Long> {
    final Path path;

    Reg(Path path) {
      this.path = path;
    }

    @Override
    public void handle(Long id) {
      POOL.execute(() -> read(path));
    }
  }

  static void handlerOfAClassOffloads(Path p) {
    vertx.setTimer(1, new Reg(p));
  }

  static Object methodOfAnObject(Path p) {
    return Flux.just(p).doOnNext(new Sink()::accept);
  }

  static final class Sink {
    void accept(Path path) {
      read(path);
    }
  }

  static Object methodOfAnObjectOnElastic(Path p) {
    Sink sink = new Sink();
    return Flux.just(p).publishOn(IO).doOnNext(sink::accept);
  }

  static Object helperOfAnAnonymousClass(Path p) {
    return Mono.just(p)
        .map(
            new Function<Path, String>() {
              @Override
              public String apply(Path path) {
                return helper(path);
              }

              private String helper(Path path) {
                return read(path);
              }
            });
  }

  static Object helperOfAnAnonymousClassOnElastic(Path p) {
    return Mono.just(p)
        .publishOn(IO)
        .map(
            new Function<Path, String>() {
              @Override
              public String apply(Path path) {
                return helper(path);
              }

              private String helper(Path path) {
                return read(path);
              }
            });
  }

  static Object anonymousClassInAVariable(Path p) {
    var f =
        new Function<Path, String>() {
          @Override
          public String apply(Path path) {
            return read(path);
          }
        };
    return Mono.just(p).publishOn(IO).map(f);
  }

  static Object functionOfTwoAndThenAnother(Path p) {
    BiFunction<Path, Integer, String> f = (x, n) -> read(x) + n;
    return Mono.just(p).zipWith(Mono.just(1), f.andThen(String::trim));
  }

  static void taskKnowsItsFuture(Path p) {
    ScheduledTask task = new ScheduledTask(p);
    task.future = LOOP.submit(task);
  }

  static final class ScheduledTask implements Runnable {
    final Path path;
    Future<?> future;

    ScheduledTask(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskKnowsItsFuture
    }
  }

  static Object negated(Path p) {
    Predicate<Path> empty = x -> read(x).isEmpty();
    return Mono.just(p).filter(empty.negate());
  }

  static Object negatedOnElastic(Path p) {
    Predicate<Path> empty = x -> read(x).isEmpty();
    return Mono.just(p).publishOn(IO).filter(Predicate.not(empty));
  }
}
