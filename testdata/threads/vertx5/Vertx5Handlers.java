import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Each method starts something on Vert.x 5 that reads the file. */
final class Vertx5Handlers {
  static final Vertx vertx = Vertx.vertx();
  static final WorkerExecutor workers = vertx.createSharedWorkerExecutor("files");

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void onContext(Path p) {
    vertx.runOnContext(nothing -> read(p));
  }

  static void onContextOfItsOwn(Path p) {
    Context context = vertx.getOrCreateContext();
    context.runOnContext(nothing -> read(p));
  }

  static void callable(Path p) {
    vertx.executeBlocking(() -> read(p));
  }

  static void callableUnordered(Path p) {
    vertx.executeBlocking(() -> read(p), false);
  }

  static void callableOfWorkers(Path p) {
    workers.executeBlocking(() -> read(p));
  }

  static void afterCallable(Path p) {
    vertx.runOnContext(nothing -> vertx.executeBlocking(() -> p).map(path -> read(path)));
  }

  static void completeWithTwoHandlers(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .onComplete(id -> read(p), failure -> System.err.println(failure));
  }

  static void completeWithTwoHandlersOfAFailure(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .compose(id -> Future.<Path>failedFuture("no"))
        .onComplete(value -> System.err.println(value), failure -> read(p));
  }

  static void completeOfWorkers(Path p) {
    vertx.runOnContext(
        nothing -> workers.executeBlocking(() -> p).onComplete(path -> read(path), Throwable::printStackTrace));
  }

  static void transformed(Path p) {
    vertx.timer(1, TimeUnit.MILLISECONDS).transform(result -> Future.succeededFuture(read(p)));
  }

  static void transformedBoth(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .transform((id, failure) -> vertx.executeBlocking(() -> read(p)));
  }

  static void recovered(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .compose(id -> Future.<String>failedFuture("no"))
        .recover(failure -> Future.succeededFuture(read(p)));
  }

  static void eventually(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .eventually(() -> Future.succeededFuture(read(p)));
  }

  static void all(Path p) {
    Future.all(
            vertx.timer(1, TimeUnit.MILLISECONDS), vertx.timer(2, TimeUnit.MILLISECONDS))
        .map(done -> read(p));
  }

  static void joinedWorkers(Path p) {
    vertx.runOnContext(
        nothing ->
            Future.join(vertx.executeBlocking(() -> read(p)), Future.succeededFuture())
                .map(done -> "done"));
  }

  static void promised(Path p) {
    Promise<Path> promise = Promise.promise();
    vertx.setTimer(1, id -> promise.complete(p));
    promise.future().onSuccess(path -> read(path));
  }

  static void periodic(Path p) {
    vertx.setPeriodic(
        1,
        id -> {
          vertx.cancelTimer(id);
          read(p);
        });
  }

  static void verticle(Path p) {
    vertx.deployVerticle(new Reading(p));
  }

  static final class Reading extends VerticleBase {
    private final Path path;

    Reading(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> start() throws Exception {
      return Future.succeededFuture(Files.readString(path)); // verticle
    }
  }

  static void verticleOnTheLoop(Path p) {
    vertx.deployVerticle(
        new ReadingOnTheLoop(p),
        new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP));
  }

  static final class ReadingOnTheLoop extends VerticleBase {
    private final Path path;

    ReadingOnTheLoop(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> start() throws Exception {
      return Future.succeededFuture(Files.readString(path)); // verticleOnTheLoop
    }
  }

  static void verticleOnWorkers(Path p) {
    vertx.deployVerticle(
        new ReadingOnWorkers(p), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  static final class ReadingOnWorkers extends VerticleBase {
    private final Path path;

    ReadingOnWorkers(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> start() throws Exception {
      vertx.setTimer(1, id -> read(path)); // verticleOnWorkers
      return super.start();
    }
  }

  static void verticleOnVirtualThreads(Path p) {
    if (Runtime.version().feature() < 21) {
      new Thread(() -> read(p), "no-virtual-threads").start();
      return;
    }
    vertx.deployVerticle(
        new ReadingOnVirtualThreads(p),
        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
  }

  static final class ReadingOnVirtualThreads extends VerticleBase {
    private final Path path;

    ReadingOnVirtualThreads(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> start() throws Exception {
      Files.readString(path); // verticleOnVirtualThreads
      return super.start();
    }
  }

  static void deployable(Path p) {
    vertx.deployVerticle(new ReadingDeployable(p));
  }

  static final class ReadingDeployable implements Deployable {
    private final Path path;

    ReadingDeployable(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> deploy(Context context) throws Exception {
      return Future.succeededFuture(Files.readString(path)); // deployable
    }
  }

  static void deployableAsLambda(Path p) {
    vertx.deployVerticle(context -> Future.succeededFuture(read(p)));
  }

  static void deployableAsLambdaOnWorkers(Path p) {
    vertx.deployVerticle(
        context -> Future.succeededFuture(read(p)),
        new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  static void supplied(Path p) {
    vertx.deployVerticle(
        () -> new Supplied(p), new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  static final class Supplied extends VerticleBase {
    private final Path path;

    Supplied(Path path) {
      this.path = path;
    }

    @Override
    public Future<?> start() throws Exception {
      Files.readString(path); // supplied
      return super.start();
    }
  }

  static void consumer(Path p) {
    vertx.eventBus().consumer("five", message -> read(p));
    vertx.eventBus().publish("five", "go");
  }

  static void requestHandler(Path p) {
    vertx
        .createHttpServer()
        .requestHandler(
            request -> {
              read(p);
              request.response().end();
            })
        .listen(0)
        .onSuccess(
            server ->
                vertx
                    .createHttpClient()
                    .request(HttpMethod.GET, server.actualPort(), "localhost", "/")
                    .compose(request -> request.send()));
  }

  static void route(Path p) {
    Router router = Router.router(vertx);
    router.get("/").handler(context -> context.end(read(p)));
    get(router);
  }

  static void blockingRoute(Path p) {
    Router router = Router.router(vertx);
    router.get("/").blockingHandler(context -> context.end(read(p)));
    get(router);
  }

  static void respondingRoute(Path p) {
    Router router = Router.router(vertx);
    router.get("/").respond(context -> Future.succeededFuture(read(p)));
    get(router);
  }

  static void respondingRouteOffloads(Path p) {
    Router router = Router.router(vertx);
    router.get("/").respond(context -> vertx.executeBlocking(() -> read(p)));
    get(router);
  }

  private static void get(Router router) {
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0)
        .onSuccess(
            server -> WebClient.create(vertx).get(server.actualPort(), "localhost", "/").send());
  }

  static void webClient(Path p) {
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("text"))
        .listen(0)
        .compose(
            server -> WebClient.create(vertx).get(server.actualPort(), "localhost", "/").send())
        .map(response -> response.bodyAsString() + read(p));
  }

  static void webClientOnComplete(Path p) {
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("text"))
        .listen(0)
        .compose(
            server -> WebClient.create(vertx).get(server.actualPort(), "localhost", "/").send())
        .onComplete(response -> read(p), failure -> System.err.println(failure));
  }

  static void webClientThenWorkers(Path p) {
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("text"))
        .listen(0)
        .compose(
            server -> WebClient.create(vertx).get(server.actualPort(), "localhost", "/").send())
        .compose(response -> vertx.executeBlocking(() -> read(p)));
  }

  static void fileSystem(Path p) {
    vertx.fileSystem().exists("/").map(exists -> read(p));
  }

  static void contextOfWorkers(Path p) {
    workers.executeBlocking(
        () -> {
          vertx.runOnContext(nothing -> read(p)); // contextOfWorkers
          return null;
        });
  }
}
