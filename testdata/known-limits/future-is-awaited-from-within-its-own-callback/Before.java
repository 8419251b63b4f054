// LIMIT: that a future is done is seen in the callback that it was given, not in the methods that the callback calls
// with it.

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
