import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

class Before extends AbstractVerticle {
  Future<String> inherited(Future<Path> path) {
    return path.compose(file -> vertx.executeBlocking(() -> read(file)));
  }

  Future<String> reference(Future<Path> path) {
    return path.compose(value -> vertx.executeBlocking(() -> Before.read(value)));
  }

  Future<String> moved(Future<Path> path) {
    return path.compose(file -> vertx.executeBlocking(() -> read(file)));
  }

  static Future<String> parameter(Future<Path> path, Vertx vertx) {
    return path.compose(file -> vertx.executeBlocking(() -> read(file)));
  }

  void routes(Router router, Path path) {
    router.get("/text").blockingHandler(context -> context.end(read(path)));
    router.get("/moved").blockingHandler(context -> context.end(read(path)));
    router.get("/page").blockingHandler(this::page);
    router.get("/size").handler(context -> context.end("" + path.getNameCount()));
  }

  private void page(RoutingContext context) {
    context.end(read(Path.of("page.html")));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
