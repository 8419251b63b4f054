import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

class Before {
  Uni<String> text(Path path) {
    return Uni.createFrom().item(() -> read(path))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  Uni<String> mapped(Uni<Path> path) {
    return path.emitOn(Infrastructure.getDefaultWorkerPool()).onItem().transform(Before::read);
  }

  Uni<String> moved(Path path) {
    return Uni.createFrom()
        .item(() -> read(path))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
