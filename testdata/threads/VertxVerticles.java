import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Each method deploys a verticle that reads the file, or registers code that does. */
final class VertxVerticles {
  private static final Vertx vertx = Vertx.vertx();
  private static final DeploymentOptions ON_WORKERS = new DeploymentOptions().setWorker(true);
  private static final ClassLoader CLASSES = VertxVerticles.class.getClassLoader();

  /** Verticles that are deployed by name are made by Vert.x. */
  private static volatile Path path;

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void handlerOfAWorker(Path p) {
    vertx.deployVerticle(new WorkerWithTimer(p), new DeploymentOptions().setWorker(true));
  }

  static final class WorkerWithTimer extends AbstractVerticle {
    private final Path file;

    WorkerWithTimer(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.setTimer(1, id -> read(file)); // handlerOfAWorker
    }
  }

  static void handlerOfNoWorker(Path p) {
    vertx.deployVerticle(new LoopWithTimer(p), new DeploymentOptions().setInstances(1));
  }

  static final class LoopWithTimer extends AbstractVerticle {
    private final Path file;

    LoopWithTimer(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.setTimer(1, id -> read(file)); // handlerOfNoWorker
    }
  }

  static void consumerOfAWorker(Path p) {
    vertx
        .deployVerticle(new ConsumingWorker(p), ON_WORKERS)
        .onSuccess(id -> vertx.eventBus().publish("worker", "a"));
  }

  static final class ConsumingWorker extends AbstractVerticle {
    private final Path file;

    ConsumingWorker(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.eventBus().consumer("worker", this::onMessage); // consumerOfAWorker
    }

    private void onMessage(Message<String> message) {
      read(file);
    }
  }

  static void objectThatAWorkerMakes(Path p) {
    vertx.deployVerticle(new WorkerWithHandler(p), new DeploymentOptions().setWorker(true));
  }

  static final class WorkerWithHandler extends AbstractVerticle {
    private final Path file;

    WorkerWithHandler(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.setTimer(1, new ReadingHandler(file));
    }
  }

  static final class ReadingHandler implements Handler<Long> {
    private final Path file;

    ReadingHandler(Path file) {
      this.file = file;
    }

    @Override
    public void handle(Long id) {
      read(file); // objectThatAWorkerMakes
    }
  }

  static void futureOfAWorker(Path p) {
    vertx.deployVerticle(
        new WorkerWithFuture(p), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  static final class WorkerWithFuture extends AbstractVerticle {
    private final Path file;

    WorkerWithFuture(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.fileSystem().exists("any").map(exists -> read(file)); // futureOfAWorker
    }
  }

  static void deployedByName(Path p) {
    path = p;
    vertx.deployVerticle(
        NamedWorker.class.getName(),
        new DeploymentOptions().setWorker(true).setClassLoader(CLASSES));
  }

  public static final class NamedWorker extends AbstractVerticle {
    @Override
    public void start() {
      read(path); // deployedByName
    }
  }

  static void deployedByNameOnALoop(Path p) {
    path = p;
    vertx.deployVerticle(
        NamedLoop.class.getName(), new DeploymentOptions().setClassLoader(CLASSES));
  }

  public static final class NamedLoop extends AbstractVerticle {
    @Override
    public void start() {
      read(path); // deployedByNameOnALoop
    }
  }

  static void deployedByLiteral(Path p) {
    path = p;
    vertx.deployVerticle(
        "VertxVerticles$LiteralWorker",
        new DeploymentOptions().setWorker(true).setClassLoader(CLASSES));
  }

  public static final class LiteralWorker extends AbstractVerticle {
    @Override
    public void start() {
      read(path); // deployedByLiteral
    }
  }

  static void optionsSetOneByOne(Path p) {
    DeploymentOptions options = new DeploymentOptions();
    options.setWorker(true);
    WorkerInVariable verticle = new WorkerInVariable(p);
    vertx.deployVerticle(verticle, options);
  }

  static final class WorkerInVariable extends AbstractVerticle {
    private final Path file;

    WorkerInVariable(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      read(file); // optionsSetOneByOne
    }
  }

  static void otherOptionsSetOneByOne(Path p) {
    DeploymentOptions options = new DeploymentOptions();
    options.setInstances(1);
    LoopInVariable verticle = new LoopInVariable(p);
    vertx.deployVerticle(verticle, options);
  }

  static final class LoopInVariable extends AbstractVerticle {
    private final Path file;

    LoopInVariable(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      read(file); // otherOptionsSetOneByOne
    }
  }

  static void madeByAHelper(Path p) {
    vertx.deployVerticle(make(p), onWorkers());
  }

  private static AbstractVerticle make(Path p) {
    return new WorkerOfHelper(p);
  }

  private static DeploymentOptions onWorkers() {
    return new DeploymentOptions().setWorker(true);
  }

  static final class WorkerOfHelper extends AbstractVerticle {
    private final Path file;

    WorkerOfHelper(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      read(file); // madeByAHelper
    }
  }

  static void workerDeploysALoop(Path p) {
    vertx.deployVerticle(new DeployingWorker(p), ON_WORKERS);
  }

  static final class DeployingWorker extends AbstractVerticle {
    private final Path file;

    DeployingWorker(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      vertx.deployVerticle(new LoopOfAWorker(file));
    }
  }

  static final class LoopOfAWorker extends AbstractVerticle {
    private final Path file;

    LoopOfAWorker(Path file) {
      this.file = file;
    }

    @Override
    public void start() {
      read(file); // workerDeploysALoop
    }
  }
}
