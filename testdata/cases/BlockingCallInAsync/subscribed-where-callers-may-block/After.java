import io.netty.channel.EventLoop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private final Path path = Path.of("index");
  private final ExecutorService pool = Executors.newSingleThreadExecutor();

  void start() {
    pool.execute(this::refresh);
    pool.execute(() -> refreshAll());
  }

  private void refreshAll() {
    refresh();
  }

  private void refresh() {
    Mono.fromCallable(() -> Files.readString(path)).subscribe();
  }

  void startOnTheLoop(EventLoop loop) {
    loop.execute(this::refreshOnTheLoop);
  }

  private void refreshOnTheLoop() {
    Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
  }

  void refreshFromAnywhere() {
    Mono.fromCallable(() -> Files.readString(path))
        .subscribeOn(Schedulers.boundedElastic())
        .subscribe();
  }
}
