import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Futures as they are written: pools, loops as executors, several futures. */
final class FutureServices {
  static final ExecutorService pool =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "pool-of-files");
            thread.setDaemon(true);
            return thread;
          });
  static final io.netty.channel.EventLoopGroup loops = new io.netty.channel.DefaultEventLoopGroup(1);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void suppliedOnALoop(Path p) {
    CompletableFuture.supplyAsync(() -> read(p), loops);
  }

  static void appliedOnALoop(Path p) {
    CompletableFuture.completedFuture(p).thenApplyAsync(path -> read(path), loops.next());
  }

  static void composedOnAPool(Path p) {
    CompletableFuture.completedFuture(p)
        .thenComposeAsync(path -> CompletableFuture.completedFuture(read(path)), pool);
  }

  static void combined(Path p) {
    CompletableFuture.supplyAsync(() -> "a", pool)
        .thenCombineAsync(
            CompletableFuture.supplyAsync(() -> "b", pool), (one, other) -> read(p), pool);
  }

  static void allOf(Path p) {
    List<CompletableFuture<String>> parts =
        List.of(
            CompletableFuture.supplyAsync(() -> read(p), pool),
            CompletableFuture.supplyAsync(() -> "b", pool));
    CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(nothing -> parts.stream().map(CompletableFuture::join).toList());
  }

  static void exceptionallyAfterTimeout(Path p) {
    new CompletableFuture<String>()
        .orTimeout(1, TimeUnit.MILLISECONDS)
        .exceptionally(error -> read(p));
  }

  static void exceptionallyAsyncAfterTimeout(Path p) {
    new CompletableFuture<String>()
        .orTimeout(1, TimeUnit.MILLISECONDS)
        .exceptionallyAsync(error -> read(p), pool);
  }

  static void completedOnTimeout(Path p) {
    new CompletableFuture<String>()
        .completeOnTimeout("a", 1, TimeUnit.MILLISECONDS)
        .whenComplete((text, error) -> read(p));
  }

  static void delayedExecutor(Path p) {
    CompletableFuture.supplyAsync(
        () -> read(p), CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS, pool));
  }

  static Object monoOfAFuture(Path p) {
    return Mono.fromFuture(CompletableFuture.supplyAsync(() -> "a", pool))
        .publishOn(Schedulers.parallel())
        .map(text -> read(p));
  }

  static void bodyHandler(Path p) {
    CompletionStage<String> unused =
        CompletableFuture.completedStage("a").thenApplyAsync(text -> read(p), pool);
  }
}
