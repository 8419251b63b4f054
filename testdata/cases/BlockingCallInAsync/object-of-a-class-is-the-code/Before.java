import io.netty.channel.EventLoop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  static final class Load implements Callable<String> {
    private final Path path;

    Load(Path path) {
      this.path = path;
    }

    @Override
    public String call() throws IOException {
      return Files.readString(path);
    }
  }

  Mono<String> text(Path path) {
    return Mono.fromCallable(new Load(path));
  }

  static final class LoadElsewhere implements Callable<String> {
    private final Path path;

    LoadElsewhere(Path path) {
      this.path = path;
    }

    @Override
    public String call() throws IOException {
      return Files.readString(path);
    }
  }

  Mono<String> moved(Path path) {
    LoadElsewhere load = new LoadElsewhere(path);
    return Mono.fromCallable(load).subscribeOn(Schedulers.boundedElastic());
  }

  static final class Inner implements Function<Path, Mono<String>> {
    @Override
    public Mono<String> apply(Path path) {
      return Mono.fromCallable(() -> Files.readString(path));
    }
  }

  Flux<String> texts(Flux<Path> paths) {
    return paths.publishOn(Schedulers.boundedElastic()).concatMap(new Inner());
  }

  static final class Archive extends BaseSubscriber<Path> {
    @Override
    protected void hookOnNext(Path path) {
      read(path);
    }
  }

  void archive(Flux<Path> paths) {
    paths.publishOn(Schedulers.parallel()).subscribe(new Archive());
  }

  /** Is closed by whoever made it, not by the loop that runs it. */
  static final class Session implements Runnable, AutoCloseable {
    @Override
    public void run() {}

    @Override
    public void close() {
      read(Path.of("session"));
    }
  }

  void start(EventLoop loop) {
    loop.execute(new Session());
  }

  /** Runs itself. */
  static final class Poller implements Runnable {
    void start(EventLoop loop) {
      loop.execute(this);
    }

    @Override
    public void run() {
      read(Path.of("poll"));
    }
  }

  void poll(EventLoop loop) {
    new Poller().start(loop);
  }

  /** Is what a chain delivers, and nothing that the chain runs. */
  static final class Draft implements Callable<String> {
    @Override
    public String call() {
      return read(Path.of("draft"));
    }
  }

  Mono<Draft> draft(Mono<Draft> known) {
    return known.defaultIfEmpty(new Draft());
  }

  /** Is run by both, so nobody can tell. */
  static final class Both implements Runnable {
    @Override
    public void run() {
      read(Path.of("both"));
    }
  }

  void both(EventLoop loop, ExecutorService pool) {
    loop.execute(new Both());
    pool.execute(new Both());
  }

  static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
