package acme.background;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Workers {
  private Workers() {}

  public static ExecutorService pool(String name) {
    return Executors.newFixedThreadPool(4, task -> new Thread(task, name));
  }
}
