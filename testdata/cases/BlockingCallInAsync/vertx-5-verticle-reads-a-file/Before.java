import io.vertx.core.Deployable;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Before extends VerticleBase {
  private final Path path = Path.of("page.html");

  @Override
  public Future<?> start() {
    String page = read(path);
    return vertx
        .createHttpServer()
        .requestHandler(request -> request.response().end(page))
        .listen(8080);
  }

  @Override
  public Future<?> stop() {
    return vertx.executeBlocking(() -> read(path));
  }

  static Deployable lambda(Path path) {
    return context -> Future.succeededFuture(read(path));
  }

  static final class Loader extends VerticleBase {
    @Override
    public Future<?> start() {
      return vertx
          .executeBlocking(() -> read(Path.of("greeting")))
          .onSuccess(text -> vertx.eventBus().publish("greeting", text));
    }
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
