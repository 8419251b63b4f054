import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> text(Path path) {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> moved(Path path) {
    Mono<String> text = Mono.fromCallable(() -> Files.readString(path));
    return text.subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> movedByACaller(Path path) {
    return source(path).subscribeOn(Schedulers.boundedElastic());
  }

  private Mono<String> source(Path path) {
    return Mono.fromCallable(() -> Files.readString(path));
  }

  Mono<String> movedByAHelper(Path path) {
    return Mono.fromCallable(() -> Files.readString(path)).transform(this::onIo);
  }

  private <T> Mono<T> onIo(Mono<T> mono) {
    return mono.subscribeOn(Schedulers.boundedElastic());
  }
}
