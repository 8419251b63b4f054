import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Before {
  private CompletableFuture<String> connection;
  private CompletableFuture<String> other;

  void connect() {
    CompletableFuture<String> connected = open();
    connected.whenComplete((value, failure) -> later());
    connected.whenComplete((value, failure) -> failed(connected, failure));
  }

  private CompletableFuture<String> open() {
    connection = new CompletableFuture<>();
    return connection;
  }

  private void later() {
    Mono.delay(Duration.ofMillis(1)).subscribe(tick -> System.out.println(connection.join()));
    Mono.delay(Duration.ofMillis(1))
        .publishOn(Schedulers.boundedElastic())
        .subscribe(tick -> System.out.println(other.join()));
  }

  void atAnyTime() {
    Mono.delay(Duration.ofMillis(1))
        .publishOn(Schedulers.boundedElastic())
        .subscribe(tick -> System.out.println(connection.join()));
  }

  Mono<String> retries() {
    return Mono.delay(Duration.ofMillis(1))
        .doOnNext(
            tick -> {
              try {
                connect();
              } catch (RuntimeException e) {
                failed(connection, e);
              }
            })
        .publishOn(Schedulers.boundedElastic())
        .map(tick -> passed(connection));
  }

  private static String failed(CompletableFuture<String> future, Throwable failure) {
    return future.join() + failure;
  }

  private static String passed(CompletableFuture<String> future) {
    return future.join();
  }
}
