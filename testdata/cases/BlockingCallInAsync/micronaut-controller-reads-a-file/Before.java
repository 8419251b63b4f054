import io.micronaut.core.annotation.Blocking;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Controller
class Before {
  private final Path path = Path.of("page.html");

  @Get
  Flux<String> beforeTheAnswer() {
    String text = read(path);
    return Flux.just(text);
  }

  @Get
  CompletableFuture<String> future() {
    return CompletableFuture.completedFuture(read(path));
  }

  @Get
  @ExecuteOn("blocking")
  Mono<String> onThePool() {
    String text = read(path);
    return Mono.just(text);
  }

  @Get
  @Blocking
  Mono<String> blocking() {
    String text = read(path);
    return Mono.just(text);
  }

  @Get
  @NonBlocking
  String plainMethodOnTheLoop() {
    return read(path);
  }

  @Get
  String plainMethodOfWhichNobodyCanTell() {
    return read(path);
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
