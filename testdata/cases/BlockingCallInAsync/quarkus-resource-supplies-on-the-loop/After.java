import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Before {
  private final Path path = Path.of("page.html");

  @GET
  Uni<String> eager() {
    return Uni.createFrom().item(() -> read(path))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @GET
  Uni<String> lazyOnTheLoop() {
    return Uni.createFrom().item(() -> read(path))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @GET
  Uni<String> lazyOnTheWorkers() {
    return Uni.createFrom()
        .item(() -> read(path))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
