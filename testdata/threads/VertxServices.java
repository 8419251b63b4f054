import io.vertx.core.AbstractVerticle;
import io.vertx.core.AsyncResult;
import io.vertx.core.CompositeFuture;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.eventbus.Message;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Services as they are written on Vert.x: verticles, routers, chains of futures. */
final class VertxServices {
  static final Vertx vertx = Vertx.vertx();
  static final WorkerExecutor workers = vertx.createSharedWorkerExecutor("files");
  static final ExecutorService pool =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "pool-of-files");
            thread.setDaemon(true);
            return thread;
          });

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void methodHandler(Path p) {
    new Handlers(p).start();
  }

  static final class Handlers {
    private final Path path;

    Handlers(Path path) {
      this.path = path;
    }

    void start() {
      vertx.setTimer(1, this::onTimer); // methodHandler
    }

    private void onTimer(Long id) {
      read(path);
    }
  }

  static void anonymousHandler(Path p) {
    vertx.setTimer(
        1,
        new Handler<Long>() {
          @Override
          public void handle(Long id) {
            read(p);
          }
        });
  }

  static void handlerInAVariable(Path p) {
    Handler<Long> handler = id -> read(p);
    vertx.setTimer(1, handler);
  }

  static void workerExecutor(Path p) {
    vertx.runOnContext(nothing -> workers.executeBlocking(() -> read(p)));
  }

  static void workerExecutorUnordered(Path p) {
    vertx.runOnContext(nothing -> vertx.executeBlocking(() -> read(p), false));
  }

  @SuppressWarnings("deprecation")
  static void executeBlockingWithPromise(Path p) {
    vertx.runOnContext(
        nothing ->
            vertx.<String>executeBlocking(
                promise -> promise.complete(read(p)), result -> result.result()));
  }

  @SuppressWarnings("deprecation")
  static void resultHandlerOfExecuteBlocking(Path p) {
    vertx.runOnContext(
        nothing ->
            vertx.<String>executeBlocking(promise -> promise.complete("a"), result -> read(p)));
  }

  static void onCompleteOfExecuteBlocking(Path p) {
    vertx.runOnContext(
        nothing -> vertx.executeBlocking(() -> "a").onComplete(result -> read(p)));
  }

  static void allOf(Path p) {
    vertx.runOnContext(
        nothing ->
            Future.all(vertx.timer(1, TimeUnit.MILLISECONDS), vertx.timer(2, TimeUnit.MILLISECONDS))
                .map(all -> read(p)));
  }

  static void recovered(Path p) {
    vertx.runOnContext(
        nothing ->
            vertx
                .timer(1, TimeUnit.MILLISECONDS)
                .compose(id -> Future.<String>failedFuture("a"))
                .recover(error -> Future.succeededFuture(read(p))));
  }

  static void eventually(Path p) {
    vertx
        .timer(1, TimeUnit.MILLISECONDS)
        .eventually(
            () -> {
              read(p);
              return Future.succeededFuture();
            });
  }

  static void otherwise(Path p) {
    vertx.runOnContext(
        nothing ->
            vertx
                .timer(1, TimeUnit.MILLISECONDS)
                .compose(id -> Future.<String>failedFuture("a"))
                .otherwise(error -> read(p)));
  }

  static void poolTask(Path p) {
    vertx.runOnContext(nothing -> pool.execute(() -> read(p)));
  }

  static void poolAnswersOnTheContext(Path p) {
    vertx.runOnContext(
        nothing -> {
          Context context = vertx.getOrCreateContext();
          pool.execute(() -> context.runOnContext(again -> read(p)));
        });
  }

  static void fromCompletionStage(Path p) {
    Future.fromCompletionStage(CompletableFuture.supplyAsync(() -> read(p), pool));
  }

  static void fileSystemThenMap(Path p) {
    vertx.runOnContext(
        nothing -> vertx.fileSystem().exists("no-such-file").map(exists -> read(p)));
  }

  static void router(Path p) {
    Router router = Router.router(vertx);
    router.get("/").handler(context -> context.end(read(p)));
    ask(router);
  }

  static void routerBlockingHandler(Path p) {
    Router router = Router.router(vertx);
    router.get("/").blockingHandler(context -> context.end(read(p)));
    ask(router);
  }

  static void routerOffloads(Path p) {
    Router router = Router.router(vertx);
    router
        .get("/")
        .handler(
            context ->
                vertx
                    .executeBlocking(() -> read(p))
                    .onSuccess(context::end)
                    .onFailure(context::fail));
    ask(router);
  }

  static void routerByReference(Path p) {
    new Api(p).start();
  }

  static final class Api {
    private final Path path;

    Api(Path path) {
      this.path = path;
    }

    void start() {
      Router router = Router.router(vertx);
      router.route().handler(this::check);
      router.get("/").handler(this::answer); // routerByReference
      ask(router);
    }

    private void check(RoutingContext context) {
      context.next();
    }

    private void answer(RoutingContext context) {
      context.end(read(path));
    }
  }

  static void routerByReferenceOffloads(Path p) {
    new BlockingApi(p).start();
  }

  static final class BlockingApi {
    private final Path path;

    BlockingApi(Path path) {
      this.path = path;
    }

    void start() {
      Router router = Router.router(vertx);
      router.get("/").blockingHandler(this::answer, false);
      ask(router);
    }

    private void answer(RoutingContext context) {
      context.end(read(path));
    }
  }

  static void respond(Path p) {
    Router router = Router.router(vertx);
    router.get("/").respond(context -> Future.succeededFuture(read(p)));
    ask(router);
  }

  static void requestHandler(Path p) {
    listen(request -> request.response().end(read(p)));
  }

  static void bodyHandler(Path p) {
    listen(request -> request.bodyHandler(body -> request.response().end(read(p))));
  }

  static void bodyThenExecuteBlocking(Path p) {
    listen(
        request ->
            request
                .body()
                .compose(body -> vertx.executeBlocking(() -> read(p)))
                .onSuccess(text -> request.response().end(text)));
  }

  static void clientResponse(Path p) {
    vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end("a"))
        .listen(0)
        .compose(
            server ->
                vertx
                    .createHttpClient()
                    .request(HttpMethod.GET, server.actualPort(), "localhost", "/"))
        .compose(request -> request.send())
        .compose(response -> response.body())
        .onSuccess(body -> read(p));
  }

  static void verticleOffloads(Path p) {
    vertx.deployVerticle(new OffloadingVerticle(p));
  }

  static final class OffloadingVerticle extends AbstractVerticle {
    private final Path path;

    OffloadingVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start(Promise<Void> started) {
      vertx
          .executeBlocking(() -> Files.readString(path))
          .<Void>mapEmpty()
          .onComplete(started);
    }
  }

  static void verticleStartsWithPromise(Path p) {
    vertx.deployVerticle(new PromiseVerticle(p));
  }

  static final class PromiseVerticle extends AbstractVerticle {
    private final Path path;

    PromiseVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start(Promise<Void> started) {
      load(); // verticleStartsWithPromise
      started.complete();
    }

    private void load() {
      read(path);
    }
  }

  static void verticleConsumes(Path p) {
    vertx
        .deployVerticle(new ConsumingVerticle(p))
        .onSuccess(id -> vertx.eventBus().publish("consuming", "a"));
  }

  static final class ConsumingVerticle extends AbstractVerticle {
    private final Path path;

    ConsumingVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start() {
      vertx.eventBus().consumer("consuming", this::onMessage); // verticleConsumes
    }

    private void onMessage(Message<String> message) {
      read(path);
    }
  }

  static void workerVerticleByModel(Path p) {
    DeploymentOptions options = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);
    vertx.deployVerticle(() -> new WorkerVerticle(p), options);
  }

  static final class WorkerVerticle extends AbstractVerticle {
    private final Path path;

    WorkerVerticle(Path path) {
      this.path = path;
    }

    @Override
    public void start() throws IOException {
      Files.readString(path); // workerVerticleByModel
    }
  }

  private static void ask(Router router) {
    listen(router);
  }

  private static void listen(Handler<HttpServerRequest> handler) {
    vertx
        .createHttpServer()
        .requestHandler(handler)
        .listen(0)
        .onSuccess(
            server ->
                vertx
                    .createHttpClient()
                    .request(HttpMethod.GET, server.actualPort(), "localhost", "/")
                    .onSuccess(request -> request.send()));
  }
}
