import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

class Before {
  private final Executor pool;

  Before(Executor pool) {
    this.pool = pool;
  }

  CompletableFuture<String> text(CompletableFuture<Path> path, Path other) {
    return path.orTimeout(1, TimeUnit.SECONDS)
        .handleAsync((file, error) -> read(error == null ? file : other), pool);
  }

  CompletableFuture<Path> moved(CompletableFuture<Path> path, Path other) {
    return path.orTimeout(1, TimeUnit.SECONDS)
        .whenCompleteAsync((file, error) -> read(other), pool);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
