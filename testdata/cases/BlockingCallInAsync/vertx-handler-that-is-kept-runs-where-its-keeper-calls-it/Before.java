import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  static final class Watcher implements Runnable {
    private final Handler<Path> onChange;
    private final Handler<Handler<Path>> onStart;

    Watcher(Handler<Path> onChange, Handler<Handler<Path>> onStart) {
      this.onChange = onChange;
      this.onStart = onStart;
    }

    @Override
    public void run() {
      onStart.handle(path -> read(path));
      onChange.handle(Path.of("changed"));
    }
  }

  static final class Ticker {
    private final Handler<Path> onTick;

    Ticker(Vertx vertx, Handler<Path> onTick) {
      this.onTick = onTick;
      vertx.setPeriodic(100, id -> tick());
      vertx.setTimer(10, id -> this.onTick.handle(Path.of("first")));
    }

    private void tick() {}
  }

  void watch() {
    new Thread(new Watcher(path -> read(path), next -> next.handle(Path.of("started")))).start();
  }

  void tick(Vertx vertx) {
    new Ticker(vertx, path -> read(path));
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
