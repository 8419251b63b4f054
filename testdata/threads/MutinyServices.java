import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.tuples.Tuple2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chains as services are written: split over fields, variables, helpers and groups. */
final class MutinyServices {
  private static final Executor POOL =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "pool-of-files");
            thread.setDaemon(true);
            return thread;
          });
  private static final Executor LOOP = new io.netty.channel.DefaultEventLoopGroup(1);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object transformToUni(Path p) {
    return Uni.createFrom()
        .item(p)
        .onItem()
        .transformToUni(path -> Uni.createFrom().item(() -> read(path)));
  }

  static Object transformToUniOnThePool(Path p) {
    return Uni.createFrom()
        .item(p)
        .onItem()
        .transformToUni(
            path -> Uni.createFrom().item(() -> read(path)).runSubscriptionOn(POOL));
  }

  static Object invoked(Path p) {
    return Uni.createFrom().item("a").onItem().invoke(text -> read(p));
  }

  static Object invokedOnThePool(Path p) {
    return Uni.createFrom().item("a").emitOn(POOL).onItem().invoke(text -> read(p));
  }

  static Object invokedOnTheLoop(Path p) {
    return Uni.createFrom().item("a").emitOn(LOOP).invoke(text -> read(p));
  }

  static Object calledWithInnerPool(Path p) {
    return Uni.createFrom()
        .item("a")
        .call(text -> Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL));
  }

  static Object calledWithoutPool(Path p) {
    return Uni.createFrom().item("a").call(text -> Uni.createFrom().item(() -> read(p)));
  }

  static Object chained(Path p) {
    return Uni.createFrom().item(p).chain(path -> Uni.createFrom().item(() -> read(path)));
  }

  static Object recovered(Path p) {
    return Uni.createFrom()
        .<String>failure(new IllegalStateException("a"))
        .onFailure()
        .recoverWithItem(() -> read(p));
  }

  static Object recoveredOnThePool(Path p) {
    return Uni.createFrom()
        .<String>failure(new IllegalStateException("a"))
        .onFailure()
        .recoverWithUni(
            () -> Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL));
  }

  static Object ifNull(Path p) {
    return Uni.createFrom().<String>nullItem().onItem().ifNull().continueWith(() -> read(p));
  }

  static Object combined(Path p) {
    return Uni.combine()
        .all()
        .unis(
            Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL),
            Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL))
        .asTuple()
        .map(Tuple2::getItem1);
  }

  static Object combinedWithoutPool(Path p) {
    return Uni.combine()
        .all()
        .unis(Uni.createFrom().item(() -> read(p)), Uni.createFrom().item("a"))
        .asTuple();
  }

  static Object multiMapped(Path p) {
    return Multi.createFrom().items(p, p).map(MutinyServices::read);
  }

  static Object multiMappedOnThePool(Path p) {
    return Multi.createFrom().items(p, p).emitOn(POOL).map(MutinyServices::read);
  }

  static Object multiSelected(Path p) {
    return Multi.createFrom().items(p).select().where(path -> read(path) != null);
  }

  static Object multiConcatenated(Path p) {
    return Multi.createFrom()
        .items(p)
        .onItem()
        .transformToUniAndConcatenate(
            path -> Uni.createFrom().item(() -> read(path)).runSubscriptionOn(POOL));
  }

  static Object multiConcatenatedWithoutPool(Path p) {
    return Multi.createFrom()
        .items(p)
        .onItem()
        .transformToUniAndConcatenate(path -> Uni.createFrom().item(() -> read(path)));
  }

  static Object ticks(Path p) {
    return Multi.createFrom().ticks().every(Duration.ofMillis(1)).select().first(1).map(t -> read(p));
  }

  static Object delayed(Path p) {
    return Uni.createFrom().item(p).onItem().delayIt().by(Duration.ofMillis(1)).map(path -> read(path));
  }

  static Object memoized(Path p) {
    Uni<String> text = Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL).memoize().indefinitely();
    return text.map(String::trim);
  }

  static Object retried(Path p) {
    return Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL).onFailure().retry().atMost(2);
  }

  static Object stage(Path p) {
    return Uni.createFrom().item(p).stage(uni -> uni.emitOn(POOL)).map(path -> read(path));
  }

  static Object plugged(Path p) {
    return Uni.createFrom().item(() -> read(p)).plug(MutinyServices::onPool);
  }

  static <T> Uni<T> onPool(Uni<T> uni) {
    return uni.runSubscriptionOn(POOL);
  }

  static Object helper(Path p) {
    return blocking(() -> read(p)).map(String::trim);
  }

  static <T> Uni<T> blocking(Supplier<T> work) {
    return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }

  static Object helperThatDoesNotMove(Path p) {
    return lazy(() -> read(p)).map(String::trim);
  }

  static <T> Uni<T> lazy(Supplier<T> work) {
    return Uni.createFrom().item(work);
  }

  static Object deferred(Path p) {
    return Uni.createFrom().deferred(() -> Uni.createFrom().item(read(p)));
  }

  static Object deferredOnThePool(Path p) {
    return Uni.createFrom()
        .deferred(() -> Uni.createFrom().item(read(p)))
        .runSubscriptionOn(POOL);
  }

  static Object emitter(Path p) {
    return Uni.createFrom().<String>emitter(emitter -> emitter.complete(read(p)));
  }

  static Object emitterFedByAPool(Path p) {
    return Uni.createFrom()
        .<String>emitter(
            emitter ->
                POOL.execute(
                    () -> {
                      pause();
                      emitter.complete("a");
                    }))
        .map(text -> read(p));
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static Object completionStage(Path p) {
    return Uni.createFrom()
        .completionStage(() -> CompletableFuture.supplyAsync(() -> read(p), POOL));
  }

  static Object mappedAfterStage(Path p) {
    return Uni.createFrom()
        .completionStage(
            () ->
                CompletableFuture.supplyAsync(
                    () -> {
                      pause();
                      return "a";
                    },
                    POOL))
        .map(text -> read(p));
  }

  static void subscribed(Path p) {
    Uni.createFrom().item("a").emitOn(LOOP).subscribe().with(text -> read(p));
  }

  static void subscribedOnThePool(Path p) {
    Uni.createFrom().item("a").emitOn(POOL).subscribe().with(text -> read(p));
  }

  static Object anonymousFunction(Path p) {
    return Uni.createFrom()
        .item(p)
        .map(
            new Function<Path, String>() {
              @Override
              public String apply(Path path) {
                return read(path);
              }
            });
  }

  static Object terminated(Path p) {
    return Uni.createFrom().item("a").emitOn(LOOP).onTermination().invoke(() -> read(p));
  }

  static Object eventually(Path p) {
    return Uni.createFrom().item("a").emitOn(POOL).eventually(() -> read(p));
  }

  static Object onSubscription(Path p) {
    return Uni.createFrom().item("a").onSubscription().invoke(() -> read(p));
  }

  static Object onSubscriptionOnThePool(Path p) {
    return Uni.createFrom()
        .item("a")
        .onSubscription()
        .invoke(() -> read(p))
        .runSubscriptionOn(POOL);
  }

  static Object collected(Path p) {
    return Multi.createFrom().items(1, 2).emitOn(POOL).collect().asList().map(list -> read(p));
  }

  static Object replaced(Path p) {
    return Uni.createFrom().item("a").emitOn(LOOP).replaceWith(() -> read(p));
  }
}
