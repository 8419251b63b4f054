import java.nio.file.Files;
import java.nio.file.Path;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class Before {
  private final Scheduler scheduler;
  private final Scheduler cpu = Schedulers.newParallel("cpu");

  Before(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  Mono<String> somebodysScheduler(Path path) {
    return Mono.fromCallable(() -> Files.readString(path)).subscribeOn(scheduler);
  }

  Mono<String> schedulerOfAField(Path path) {
    return Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribeOn(cpu);
  }
}
