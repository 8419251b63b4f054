import io.vertx.core.AbstractVerticle;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Before extends AbstractVerticle {
  @Override
  public void start() throws IOException {
    String greeting = Files.readString(Path.of("greeting"));
    Router router = Router.router(vertx);
    vertx.setTimer(10, id -> vertx.fileSystem().readFileBlocking("a"));
    router.get("/b").blockingHandler(context -> vertx.fileSystem().readFileBlocking("b"));
    router.get("/c").handler(context -> context.end(greeting));
  }

  Future<String> read(Vertx vertx, String path) {
    return vertx.executeBlocking(() -> Files.readString(Path.of(path)));
  }
}
