import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<Boolean> exists(Path path) {
    return Mono.just(path).publishOn(Schedulers.parallel()).map(Files::exists);
  }

  Mono<Boolean> existsWhereAnybodyAsks(Path path) {
    return Mono.fromCallable(() -> Files.exists(path));
  }
}
