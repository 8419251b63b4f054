import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import reactor.core.publisher.Mono;

class Before {
  Mono<String> waits(CompletableFuture<String> future) {
    return Mono.delay(Duration.ofMillis(1)).map(tick -> future.join());
  }

  Mono<String> polls(Future<String> future) {
    return Mono.delay(Duration.ofMillis(1))
        .map(
            tick -> {
              try {
                return future.get(0, TimeUnit.SECONDS);
              } catch (Exception e) {
                return "";
              }
            });
  }

  Mono<List<String>> all(List<CompletableFuture<String>> futures) {
    return Mono.fromFuture(CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)))
        .then(Mono.delay(Duration.ofMillis(1)))
        .map(done -> futures.stream().map(CompletableFuture::join).toList());
  }

  Mono<String> complete() {
    return Mono.delay(Duration.ofMillis(1))
        .map(tick -> CompletableFuture.completedFuture("text").join());
  }

  Mono<String> tested(CompletableFuture<String> future) {
    return Mono.delay(Duration.ofMillis(1)).map(tick -> future.isDone() ? future.join() : "");
  }

  Mono<String> testedByAHelper(CompletableFuture<String> future) {
    return Mono.delay(Duration.ofMillis(1)).map(tick -> isCompleted(future) ? future.join() : "");
  }

  private static boolean isCompleted(CompletableFuture<?> future) {
    return future.isDone() && !future.isCancelled();
  }

  void listener(io.netty.util.concurrent.Future<String> future) {
    future.addListener(done -> System.out.println(done.get()));
  }

  static final class Listener
      implements io.netty.util.concurrent.GenericFutureListener<
          io.netty.util.concurrent.Future<String>> {
    @Override
    public void operationComplete(io.netty.util.concurrent.Future<String> done) throws Exception {
      System.out.println(done.get());
    }
  }
}
