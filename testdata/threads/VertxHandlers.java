import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Each method starts something that reads the file, on an event loop of its own. */
final class VertxHandlers {
  static final Vertx vertx = Vertx.vertx();

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void timer(Path p) {
    vertx.setTimer(1, id -> read(p));
  }

  static void onContext(Path p) {
    vertx.runOnContext(nothing -> read(p));
  }

  static void onContextReadsBlocking(Path p) {
    vertx.runOnContext(nothing -> vertx.executeBlocking(() -> read(p)));
  }

  static void executedBlocking(Path p) {
    vertx.executeBlocking(() -> read(p));
  }

  static void mappedAfterExecuteBlocking(Path p) {
    vertx.runOnContext(nothing -> vertx.executeBlocking(() -> p).map(path -> read(path)));
  }

  static void composedWithExecuteBlocking(Path p) {
    vertx.runOnContext(
        nothing ->
            Future.succeededFuture(p).compose(path -> vertx.executeBlocking(() -> read(path))));
  }

  static void mappedAfterTimer(Path p) {
    vertx.timer(1, TimeUnit.MILLISECONDS).map(id -> read(p));
  }

  static void onSuccessAfterTimer(Path p) {
    vertx.timer(1, TimeUnit.MILLISECONDS).onSuccess(id -> read(p));
  }

  static void mappedFutureOfAValue(Path p) {
    Future.succeededFuture(p).map(path -> read(path));
  }

  static void consumer(Path p) {
    vertx.eventBus().consumer("a", message -> read(p));
    vertx.eventBus().publish("a", "b");
  }

  static void consumerOffloads(Path p) {
    vertx.eventBus().consumer("c", message -> vertx.executeBlocking(() -> read(p)));
    vertx.eventBus().publish("c", "d");
  }

  static void verticle(Path p) {
    vertx.deployVerticle(new ReadingVerticle(p));
  }

  static void workerVerticle(Path p) {
    vertx.deployVerticle(new WorkerVerticle(p), new DeploymentOptions().setWorker(true));
  }

  static void promised(Path p) {
    Promise<Path> promise = Promise.promise();
    vertx.setTimer(1, id -> promise.complete(p));
    promise.future().map(path -> read(path));
  }

  static final class ReadingVerticle extends AbstractVerticle {
    private final Path path;

    ReadingVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start() throws IOException {
      Files.readString(path); // verticle
    }
  }

  static final class WorkerVerticle extends AbstractVerticle {
    private final Path path;

    WorkerVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start() throws IOException {
      Files.readString(path); // workerVerticle
    }
  }
}
