import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

/** Each method starts something that reads the file. */
final class FutureChains {
  static final ExecutorService pool = Executors.newCachedThreadPool(FutureChains::daemon);

  static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "pool-of-files");
    thread.setDaemon(true);
    return thread;
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void supplied(Path p) {
    CompletableFuture.supplyAsync(() -> read(p));
  }

  static void suppliedOnAPool(Path p) {
    CompletableFuture.supplyAsync(() -> read(p), pool);
  }

  static void appliedAsync(Path p) {
    CompletableFuture.completedFuture(p).thenApplyAsync(path -> read(path), pool);
  }

  static void appliedAfterAsync(Path p) {
    CompletableFuture.supplyAsync(
            () -> {
              sleep();
              return p;
            },
            pool)
        .thenApply(path -> read(path));
  }

  static void sleep() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void handledAfterTimeout(Path p) {
    new CompletableFuture<String>()
        .orTimeout(20, TimeUnit.MILLISECONDS)
        .handle((text, error) -> read(p));
  }

  static void recoveredAfterTimeout(Path p) {
    new CompletableFuture<String>()
        .orTimeout(20, TimeUnit.MILLISECONDS)
        .exceptionally(error -> read(p));
  }

  static void recoveredAfterTimeoutOnAPool(Path p) {
    new CompletableFuture<String>()
        .orTimeout(20, TimeUnit.MILLISECONDS)
        .exceptionallyAsync(error -> read(p), pool);
  }

  static Object monoOfAFuture(Path p) {
    return Mono.fromFuture(CompletableFuture.supplyAsync(() -> read(p), pool));
  }

  static Object mappedAfterAFuture(Path p) {
    return Mono.fromFuture(
            () ->
                CompletableFuture.supplyAsync(
                    () -> {
                      sleep();
                      return p;
                    },
                    pool))
        .map(path -> read(path));
  }
}
