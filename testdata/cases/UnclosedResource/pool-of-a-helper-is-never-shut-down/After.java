import acme.background.Workers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

class Indexer {
  void index(List<Callable<Void>> files) throws InterruptedException {
    ExecutorService pool = Workers.pool("indexer");
    try {
      pool.invokeAll(files);
    } finally {
      pool.shutdown();
    }
  }
}
