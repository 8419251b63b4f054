import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

class Before {
  static CompletableFuture<Path> nothingToRunItOn(CompletableFuture<Path> path, Path other) {
    return path.orTimeout(1, TimeUnit.SECONDS).whenComplete((file, error) -> read(other));
  }

  static CompletableFuture<Path> onlyALoop(
      CompletableFuture<Path> path, Path other, EventLoopGroup loops) {
    return path.orTimeout(1, TimeUnit.SECONDS).whenComplete((file, error) -> read(other));
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
