import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

class Before {
  Uni<String> mapped(Path path) {
    return Uni.createFrom().item(path).flatMap(file -> Uni.createFrom().item(() -> read(file)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  Uni<String> transformed(Path path) {
    return Uni.createFrom().item(path).onItem().transformToUni(value -> Uni.createFrom().item(() -> Before.read(value)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  Multi<String> ordered(Path path) {
    return Multi.createFrom().items(path, path).onItem().transformToUniAndConcatenate(value -> Uni.createFrom().item(() -> Before.read(value)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
  }

  Uni<String> moved(Path path) {
    return Uni.createFrom()
        .item(path)
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(file -> read(file));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
