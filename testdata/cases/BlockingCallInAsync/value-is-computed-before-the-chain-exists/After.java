import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> text(Path path) throws IOException {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> known(String text) {
    return Mono.just(text.trim()).subscribeOn(Schedulers.boundedElastic());
  }
}
