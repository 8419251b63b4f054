import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

class Before {
  Mono<String> deferred(CompletableFuture<String> one) {
    return Mono.fromFuture(one).delayElement(Duration.ofMillis(1)).map(value -> one.join());
  }

  Mono<String> deferredOther(CompletableFuture<String> one, CompletableFuture<String> other) {
    return Mono.fromFuture(one).delayElement(Duration.ofMillis(1)).map(value -> other.join());
  }

  Mono<List<String>> helperTooEarly(List<CompletableFuture<String>> list) {
    return Mono.delay(Duration.ofMillis(1)).map(tick -> values(list));
  }

  static <T> List<T> values(List<CompletableFuture<T>> list) {
    return list.stream().map(CompletableFuture::join).collect(Collectors.toList());
  }

  Mono<List<String>> thoseThatAreDone(List<CompletableFuture<String>> list) {
    return Mono.delay(Duration.ofMillis(1))
        .map(
            tick ->
                list.stream()
                    .filter(CompletableFuture::isDone)
                    .map(CompletableFuture::join)
                    .toList());
  }

  void something(CompletableFuture<?> all, ExecutorService executor) {
    CompletableFuture.allOf(all)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle(
            (v, e) -> {
              try {
                return executor.submit(() -> "text").get();
              } catch (Exception failure) {
                return "";
              }
            });
  }
}
