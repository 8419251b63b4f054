import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@Controller
class Before {
  private final Path path = Path.of("page.html");

  @Get
  Mono<String> lazyOnTheLoop() {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
  }

  @Get
  Mono<String> lazyElsewhere() {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
