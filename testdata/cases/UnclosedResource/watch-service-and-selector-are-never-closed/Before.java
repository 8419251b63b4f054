import acme.background.Watchers;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;

class Indexer {
  boolean isTouched(Path folder) throws IOException, InterruptedException {
    WatchService watcher = Watchers.of(folder);
    folder.register(watcher, StandardWatchEventKinds.ENTRY_MODIFY);
    return watcher.take().reset();
  }

  int ready(SocketChannel channel) throws IOException {
    Selector selector = Selector.open();
    channel.register(selector, SelectionKey.OP_READ);
    return selector.selectNow();
  }
}
