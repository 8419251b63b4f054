import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class Before {
  static final class Mover {
    private ExecutorService pool;

    synchronized ExecutorService pool() {
      return pool;
    }

    synchronized ExecutorService start(int threads) {
      return pool = Executors.newFixedThreadPool(threads);
    }

    void stop() {
      pool.shutdown();
    }
  }

  static void move(Mover mover, Runnable task) {
    ExecutorService pool = mover.pool();
    if (pool == null) {
      pool = mover.start(2);
    }
    pool.execute(task);
  }

  static int size(File file) throws IOException {
    InputStream in = open(file);
    return in.available();
  }

  private static InputStream open(File file) throws IOException {
    InputStream in;
    return in = new FileInputStream(file);
  }
}
