import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A timer completes these futures, so that what is chained to them may run on its thread. */
class Before {
  void sameFuture(CompletableFuture<String> one) {
    one.thenApply(String::trim).orTimeout(1, TimeUnit.SECONDS).handle((v, e) -> one.join());
  }

  void anotherFuture(CompletableFuture<String> one, CompletableFuture<String> other) {
    one.orTimeout(1, TimeUnit.SECONDS).handle((v, e) -> other.join());
  }

  void both(CompletableFuture<String> one, CompletableFuture<String> other) {
    one.thenCombine(other, String::concat)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> one.join() + other.join());
  }

  void either(CompletableFuture<String> one, CompletableFuture<String> other) {
    one.applyToEither(other, String::trim)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> other.join());
  }

  void composed(CompletableFuture<String> one, CompletableFuture<String> other) {
    one.thenCompose(value -> other)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> other.join());
  }

  void allOfTwo(CompletableFuture<String> one, CompletableFuture<String> other) {
    CompletableFuture.allOf(one, other)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> Stream.of(one, other).map(CompletableFuture::join).toList());
  }

  void allOfTwoButAThird(
      CompletableFuture<String> one,
      CompletableFuture<String> other,
      CompletableFuture<String> third) {
    CompletableFuture.allOf(one, other)
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> third.join());
  }

  void helper(List<CompletableFuture<String>> list) {
    CompletableFuture.allOf(list.toArray(new CompletableFuture<?>[0]))
        .orTimeout(1, TimeUnit.SECONDS)
        .handle((v, e) -> values(list));
  }

  static <T> List<T> values(List<CompletableFuture<T>> list) {
    return list.stream().map(CompletableFuture::join).collect(Collectors.toList());
  }
}
