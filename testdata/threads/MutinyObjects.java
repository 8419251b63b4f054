import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Code that is given to operators by name. */
final class MutinyObjects {
  static final ExecutorService POOL =
      Executors.newCachedThreadPool(
          r -> {
            Thread t = new Thread(r, "own-pool");
            t.setDaemon(true);
            return t;
          });

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static final class Load implements Supplier<String> {
    final Path path;

    Load(Path path) {
      this.path = path;
    }

    @Override
    public String get() {
      return read(path); // supplierOfAClass
    }
  }

  static Object supplierOfAClass(Path p) {
    return Uni.createFrom().item(new Load(p));
  }

  static final class Load2 implements Supplier<String> {
    final Path path;

    Load2(Path path) {
      this.path = path;
    }

    @Override
    public String get() {
      return read(path); // supplierOfAClassOnAPool
    }
  }

  static Object supplierOfAClassOnAPool(Path p) {
    return Uni.createFrom().item(new Load2(p)).runSubscriptionOn(POOL);
  }

  static Object functionOfAHelper(Path p) {
    return Uni.createFrom().item(p).onItem().transform(fn(p));
  }

  static Function<Path, String> fn(Path q) {
    return x -> read(q); // functionOfAHelper
  }

  static Object pluggedOnAPool(Path p) {
    return Uni.createFrom().item(p).plug(u -> u.emitOn(POOL)).map(MutinyObjects::read);
  }

  static Object plugged(Path p) {
    return Uni.createFrom().item(p).plug(MutinyObjects::log).map(MutinyObjects::read);
  }

  static <T> Uni<T> log(Uni<T> u) {
    return u.onItem().invoke(x -> {});
  }

  static Object resource(Path p) {
    return Multi.createFrom()
        .resource(() -> open(p), r -> Multi.createFrom().item(1))
        .withFinalizer(MutinyObjects::close);
  }

  static BufferedReader open(Path p) {
    try {
      return Files.newBufferedReader(p);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void close(Closeable c) {
    try {
      c.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Object joinedOnAPool(Path p) {
    return Uni.join()
        .all(
            Uni.createFrom().item(() -> read(p)).runSubscriptionOn(POOL),
            Uni.createFrom().item("x"))
        .andFailFast();
  }

  static Object joined(Path p) {
    return Uni.join()
        .all(Uni.createFrom().item(() -> read(p)), Uni.createFrom().item("x"))
        .andFailFast();
  }
}
