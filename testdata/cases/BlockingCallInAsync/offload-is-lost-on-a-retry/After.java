import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

class Before {
  Mono<String> text(Path path) {
    return Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .retryWhen(Retry.backoff(3, Duration.ofMillis(10)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> kept(Path path) {
    return Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .retryWhen(Retry.backoff(3, Duration.ofMillis(10)));
  }

  Mono<String> retriedAtOnce(Path path) {
    return Mono.fromCallable(() -> Files.readString(path))
        .retryWhen(Retry.max(3))
        .subscribeOn(Schedulers.boundedElastic());
  }
}
