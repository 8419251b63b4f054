import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Verticle;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Handlers and verticles by name: objects of classes, what helpers return, collections. */
final class VertxObjects {
  static final Vertx vertx = Vertx.vertx();
  static final WorkerExecutor workers = vertx.createSharedWorkerExecutor("files2");
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

  static final class TimerHandler implements Handler<Long> {
    final Path path;

    TimerHandler(Path path) {
      this.path = path;
    }

    @Override
    public void handle(Long id) {
      read(path); // handlerOfAClass
    }
  }

  static void handlerOfAClass(Path p) {
    vertx.setTimer(1, new TimerHandler(p));
  }

  static void workerExecutor(Path p) {
    vertx.setTimer(1, id -> workers.executeBlocking(() -> read(p)));
  }

  static void composedOnWorkers(Path p) {
    vertx.setTimer(
        1,
        id -> vertx.executeBlocking(() -> p).compose(x -> workers.executeBlocking(() -> read(x))));
  }

  static Handler<Long> tick(Path p) {
    return id -> read(p); // handlerOfAHelper
  }

  static void handlerOfAHelper(Path p) {
    vertx.setTimer(1, tick(p));
  }

  static final class Many extends AbstractVerticle {
    final Path path;

    Many(Path path) {
      this.path = path;
    }

    @Override
    public void start() {
      read(path); // verticlesInAList
    }
  }

  static void verticlesInAList(Path p) {
    List<Verticle> all = List.of(new Many(p));
    for (Verticle v : all) {
      vertx.deployVerticle(v);
    }
  }

  static final class ManyWorkers extends AbstractVerticle {
    final Path path;

    ManyWorkers(Path path) {
      this.path = path;
    }

    @Override
    public void start() {
      read(path); // workersInAList
    }
  }

  static void workersInAList(Path p) {
    List<Verticle> all = List.of(new ManyWorkers(p));
    DeploymentOptions options = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);
    for (Verticle v : all) {
      vertx.deployVerticle(v, options);
    }
  }

  static final class Supplied extends AbstractVerticle {
    static Path path;

    @Override
    public void start() {
      read(path); // workerOfASupplier
    }
  }

  static void workerOfASupplier(Path p) {
    Supplied.path = p;
    vertx.deployVerticle(
        Supplied::new, new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER));
  }

  static final class SuppliedLoop extends AbstractVerticle {
    static Path path;

    @Override
    public void start() {
      read(path); // verticleOfASupplier
    }
  }

  static void verticleOfASupplier(Path p) {
    SuppliedLoop.path = p;
    vertx.deployVerticle(SuppliedLoop::new, new DeploymentOptions().setInstances(1));
  }

  static void anonymousVerticle(Path p) {
    vertx.deployVerticle(
        new AbstractVerticle() {
          @Override
          public void start() {
            read(p);
          }
        });
  }

  static void anonymousWorker(Path p) {
    vertx.deployVerticle(
        new AbstractVerticle() {
          @Override
          public void start() {
            read(p);
          }
        },
        new DeploymentOptions().setWorker(true));
  }

  static void promiseFulfilledByAPool(Path p) {
    Promise<Path> promise = Promise.promise();
    promise.future().onSuccess(x -> read(x));
    POOL.submit(() -> promise.complete(p));
  }

  static void promiseFulfilledOnTheLoop(Path p) {
    vertx.setTimer(
        1,
        id -> {
          Promise<Path> promise = Promise.promise();
          promise.future().onSuccess(x -> read(x));
          promise.complete(p);
        });
  }

  static void helperThatOffloads(Path p) {
    vertx.setTimer(1, id -> blocking(() -> read(p)));
  }

  static <T> Future<T> blocking(Callable<T> c) {
    return vertx.executeBlocking(c);
  }

  static void helperThatDoesNot(Path p) {
    vertx.setTimer(1, id -> notBlocking(() -> read(p)));
  }

  static <T> Future<T> notBlocking(Supplier<T> c) {
    return Future.succeededFuture(c.get());
  }

  static void routeOfAClass(Path p) {
    Router router = Router.router(vertx);
    router.route("/").handler(new Page(p));
    serve(router);
  }

  static final class Page implements Handler<RoutingContext> {
    final Path path;

    Page(Path path) {
      this.path = path;
    }

    @Override
    public void handle(RoutingContext ctx) {
      ctx.end(read(path)); // routeOfAClass
    }
  }

  static void blockingRouteOfAClass(Path p) {
    Router router = Router.router(vertx);
    router.route("/").blockingHandler(new Page2(p));
    serve(router);
  }

  static final class Page2 implements Handler<RoutingContext> {
    final Path path;

    Page2(Path path) {
      this.path = path;
    }

    @Override
    public void handle(RoutingContext ctx) {
      ctx.end(read(path)); // blockingRouteOfAClass
    }
  }

  static void routeOfAHelper(Path p) {
    Router router = Router.router(vertx);
    router.get("/").handler(page(p));
    serve(router);
  }

  static Handler<RoutingContext> page(Path p) {
    return ctx -> ctx.end(read(p)); // routeOfAHelper
  }

  static void blockingRouteOfAHelper(Path p) {
    Router router = Router.router(vertx);
    router.get("/").blockingHandler(page2(p), false);
    serve(router);
  }

  static Handler<RoutingContext> page2(Path p) {
    return ctx -> ctx.end(read(p)); // blockingRouteOfAHelper
  }

  static void serve(Router router) {
    vertx
        .createHttpServer()
        .requestHandler(router)
        .listen(0)
        .compose(
            s -> vertx.createHttpClient().request(HttpMethod.GET, s.actualPort(), "localhost", "/"))
        .compose(HttpClientRequest::send);
  }
}
