import io.netty.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class Sender {
  void send(CompletableFuture<String> connection, Timer timer) {
    connection.thenAccept(name -> watch(connection, timer));
  }

  private void watch(CompletableFuture<String> connection, Timer timer) {
    timer.newTimeout(
        timeout -> System.err.println("slow: " + connection.join()), 1, TimeUnit.SECONDS);
  }
}

class EagerSender {
  void send(CompletableFuture<String> connection, Timer timer) {
    connection.thenAccept(name -> watch(connection, timer));
    watch(connection, timer);
  }

  private void watch(CompletableFuture<String> connection, Timer timer) {
    timer.newTimeout(
        timeout -> System.err.println("slow: " + connection.join()), 1, TimeUnit.SECONDS);
  }
}
