import acme.background.Workers;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

class Indexer {
  void index(List<Callable<Void>> files) throws InterruptedException {
    ExecutorService pool = Workers.pool("indexer");
    try {
      pool.invokeAll(files);
    } finally {
      Workers.stop(pool);
    }
  }

  void remind(TimerTask task) {
    Timer timer = new Timer("reminder");
    try {
      timer.schedule(task, 1000);
    } finally {
      timer.cancel();
    }
  }

  boolean isTouched(Path folder) throws IOException, InterruptedException {
    try (WatchService watcher = folder.getFileSystem().newWatchService()) {
      folder.register(watcher, StandardWatchEventKinds.ENTRY_MODIFY);
      return watcher.take().reset();
    }
  }

  int ready(SocketChannel channel) throws IOException {
    try (Selector selector = Selector.open()) {
      channel.register(selector, SelectionKey.OP_READ);
      return selector.selectNow();
    }
  }
}
