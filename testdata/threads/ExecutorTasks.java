import io.netty.channel.DefaultEventLoopGroup;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tasks for executors and event loops. */
final class ExecutorTasks {
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });
  static final EventLoopGroup LOOP = new DefaultEventLoopGroup(1);
  static final EventLoopGroup loops = new DefaultEventLoopGroup(1);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void runOnALoop(Path p) {
    CompletableFuture.runAsync(() -> read(p), LOOP);
  }

  static void acceptedOnALoop(Path p) {
    CompletableFuture.supplyAsync(() -> p, POOL).thenAcceptAsync(x -> read(x), LOOP.next());
  }

  static void appliedOnAPool(Path p) {
    CompletableFuture.supplyAsync(() -> p, LOOP).thenApplyAsync(x -> read(x), POOL);
  }

  static void loopAsAnExecutor(Path p) {
    Executor loop = LOOP.next();
    loop.execute(() -> read(p));
  }

  static void poolAsAnExecutor(Path p) {
    Executor pool = POOL;
    pool.execute(() -> read(p));
  }

  static void handedToAHelperForTheLoop(Path p) {
    run(() -> read(p));
  }

  private static void run(Runnable r) {
    LOOP.execute(r);
  }

  static void handedToAHelperForThePool(Path p) {
    runOnPool(() -> read(p));
  }

  private static void runOnPool(Runnable r) {
    POOL.execute(r);
  }

  static final class Job implements Runnable {
    final Path path;

    Job(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskOfAClassOnALoop
    }
  }

  static void taskOfAClassOnALoop(Path p) {
    LOOP.next().execute(new Job(p));
  }

  static final class Job2 implements Runnable {
    final Path path;

    Job2(Path path) {
      this.path = path;
    }

    @Override
    public void run() {
      read(path); // taskOfAClassOnAPool
    }
  }

  static void taskOfAClassOnAPool(Path p) {
    POOL.submit(new Job2(p));
  }

  static void listenerOffloads(Path p) {
    LOOP.next().newSucceededFuture(p).addListener(f -> POOL.execute(() -> read(p)));
  }

  static Runnable task(Path p) {
    return () -> read(p); // taskOfAHelper
  }

  static void taskOfAHelper(Path p) {
    LOOP.submit(task(p));
  }

  static final class Keeper {
    private final Runnable work;

    Keeper(Runnable work) {
      this.work = work;
    }

    void go() {
      LOOP.execute(work);
    }
  }

  static void keptForTheLoop(Path p) {
    new Keeper(() -> read(p)).go();
  }

  static final class Keeper2 {
    private final Runnable work;

    Keeper2(Runnable work) {
      this.work = work;
    }

    void go() {
      POOL.execute(work);
    }
  }

  static void keptForThePool(Path p) {
    new Keeper2(() -> read(p)).go();
  }
}
