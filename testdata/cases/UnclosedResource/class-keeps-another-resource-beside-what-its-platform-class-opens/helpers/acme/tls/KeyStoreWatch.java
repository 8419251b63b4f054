package acme.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchService;

/** Shared by all servers: whoever made it closes it. */
public final class KeyStoreWatch implements AutoCloseable {
  private final WatchService changes;

  public KeyStoreWatch(Path store) throws IOException {
    this.changes = store.getFileSystem().newWatchService();
  }

  public boolean hasChanged() {
    return changes.poll() != null;
  }

  @Override
  public void close() throws IOException {
    changes.close();
  }
}
