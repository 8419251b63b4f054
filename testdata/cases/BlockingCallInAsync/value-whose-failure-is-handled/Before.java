import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> handled(Path path) {
    try {
      return Mono.just(Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
    } catch (IOException e) {
      return Mono.error(e);
    }
  }
}
