package lib;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

public final class Functions {
  private Functions() {}

  public static <T> Supplier<T> unchecked(Callable<T> code) {
    return () -> {
      try {
        return code.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    };
  }

  public static <A, B, R> Function<A[], R> ofTwo(BiFunction<A, A, R> code) {
    return pair -> code.apply(pair[0], pair[1]);
  }

  public static <A, R> Function<A, R> restored(Function<A, R> code) {
    return code;
  }

  public static <A, R> Function<A, CompletableFuture<R>> later(Function<A, R> code) {
    return value -> CompletableFuture.supplyAsync(() -> code.apply(value));
  }
}
