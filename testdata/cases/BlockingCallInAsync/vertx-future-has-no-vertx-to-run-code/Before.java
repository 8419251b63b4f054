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
  static Future<String> nothingToRunItOn(Future<Path> path) {
    return path.map(file -> read(file));
  }

  static Future<String> severalToRunItOn(Future<Path> path, Vertx one, Vertx other) {
    return path.map(file -> read(file));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
