import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  Mono<String> onWorkers(Path path) {
    return both(path).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> onATimer(Path path) {
    return Mono.delay(Duration.ofMillis(1)).flatMap(tick -> both(path));
  }

  private Mono<String> both(Path path) {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> alsoOnWorkers(Path path) {
    return workersOrAnybody(path).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> onAnything(Path path) {
    return workersOrAnybody(path);
  }

  private Mono<String> workersOrAnybody(Path path) {
    return Mono.fromCallable(() -> Files.readString(path));
  }

  void startOnWorkers(Path path) {
    Schedulers.boundedElastic().schedule(() -> start(path));
  }

  void startOnATimer(Path path) {
    Mono.delay(Duration.ofMillis(1)).subscribe(tick -> start(path));
  }

  private void start(Path path) {
    Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
  }
}
