package acme.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

public final class Workers {
  private Workers() {}

  public static ExecutorService pool(String name) {
    return Executors.newFixedThreadPool(4, task -> new Thread(task, name));
  }

  public static void stop(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    if (!pool.awaitTermination(5, TimeUnit.SECONDS)) {
      pool.shutdownNow();
    }
  }
}
