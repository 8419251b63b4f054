import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Operators with a timer of their own. */
final class ReactorTimers {
  private static final Duration TICK = Duration.ofMillis(10);

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Flux<Path> unending(Path p) {
    return Flux.just(p).concatWith(Flux.never());
  }

  static Object sampled(Path p) {
    return unending(p)
        .subscribeOn(Schedulers.boundedElastic())
        .sample(TICK)
        .map(ReactorTimers::read);
  }

  static Object buffered(Path p) {
    return unending(p).buffer(TICK).map(paths -> read(paths.get(0)));
  }

  static Object bufferedOnElastic(Path p) {
    return unending(p)
        .buffer(TICK, Schedulers.boundedElastic())
        .map(paths -> read(paths.get(0)));
  }

  static Object bufferedByCountOrTime(Path p) {
    return unending(p)
        .subscribeOn(Schedulers.boundedElastic())
        .bufferTimeout(5, TICK)
        .map(paths -> read(paths.get(0)));
  }

  static Object bufferedByCountOrTimeOnElastic(Path p) {
    return unending(p)
        .bufferTimeout(5, TICK, Schedulers.boundedElastic())
        .map(paths -> read(paths.get(0)));
  }

  static void scheduledByAWorker(Path p) {
    Scheduler.Worker worker = Schedulers.parallel().createWorker();
    worker.schedule(() -> read(p));
  }

  static void scheduledByAWorkerOfElastic(Path p) {
    Scheduler.Worker worker = Schedulers.boundedElastic().createWorker();
    worker.schedule(() -> read(p));
  }
}
