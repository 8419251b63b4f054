import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Each method is one chain that reads the file. What it returns is subscribed on an event loop. */
final class MutinyChains {
  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object supplier(Path p) {
    return Uni.createFrom().item(() -> read(p));
  }

  static Object supplierOnTheWorkerPool(Path p) {
    return Uni.createFrom()
        .item(() -> read(p))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  static Object supplierEmittedOnTheWorkerPool(Path p) {
    return Uni.createFrom().item(() -> read(p)).emitOn(Infrastructure.getDefaultWorkerPool());
  }

  static Object valueIsReadAtOnce(Path p) {
    return Uni.createFrom()
        .item(read(p))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  static Object mapped(Path p) {
    return Uni.createFrom().item(p).map(path -> read(path));
  }

  static Object mappedAfterEmitOn(Path p) {
    return Uni.createFrom()
        .item(p)
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(path -> read(path));
  }

  static Object transformed(Path p) {
    return Uni.createFrom().item(p).onItem().transform(path -> read(path));
  }

  static Object transformedAfterEmitOn(Path p) {
    return Uni.createFrom()
        .item(p)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transform(path -> read(path));
  }

  static Object afterADelay(Path p) {
    return Uni.createFrom()
        .item(p)
        .onItem()
        .delayIt()
        .by(Duration.ofMillis(1))
        .map(path -> read(path));
  }

  static Object innerOnTheWorkerPool(Path p) {
    return Uni.createFrom()
        .item(p)
        .chain(
            path ->
                Uni.createFrom()
                    .item(() -> read(path))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  static Object innerOnTheSubscriber(Path p) {
    return Uni.createFrom().item(p).chain(path -> Uni.createFrom().item(() -> read(path)));
  }

  static Object invoked(Path p) {
    return Uni.createFrom().item(p).invoke(path -> read(path));
  }

  static Object recovered(Path p) {
    return Uni.createFrom()
        .<String>failure(new IllegalStateException())
        .onFailure()
        .recoverWithItem(() -> read(p));
  }

  static Object recoveredOnTheWorkerPool(Path p) {
    return Uni.createFrom()
        .<String>failure(new IllegalStateException())
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onFailure()
        .recoverWithItem(() -> read(p));
  }

  static Object multi(Path p) {
    return Multi.createFrom().items(p).onItem().transform(path -> read(path));
  }

  static Object multiOnTheWorkerPool(Path p) {
    return Multi.createFrom()
        .items(p)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transform(path -> read(path));
  }

  static Object ticks(Path p) {
    return Multi.createFrom()
        .ticks()
        .every(Duration.ofMillis(1))
        .select()
        .first(1)
        .onItem()
        .transform(tick -> read(p));
  }
}
