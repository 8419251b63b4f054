import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class Before {
  static final class Index extends AbstractVerticle {
    @Override
    public void start() throws IOException {
      Files.readString(Path.of("index"));
    }
  }

  static final class Import extends AbstractVerticle {
    @Override
    public void start() throws IOException {
      Files.readString(Path.of("import"));
    }
  }

  static final class Export extends AbstractVerticle {
    @Override
    public void start() throws IOException {
      Files.readString(Path.of("export"));
    }
  }

  static void deploy(Vertx vertx) {
    for (Index index : List.of(new Index())) {
      vertx.deployVerticle(index);
    }
    List<Import> imports = new ArrayList<>();
    imports.add(new Import());
    DeploymentOptions workers = new DeploymentOptions().setWorker(true);
    for (Import one : imports) {
      vertx.deployVerticle(one, workers);
    }
    List.of(new Export()).forEach(one -> vertx.deployVerticle(one, workers));
  }
}
