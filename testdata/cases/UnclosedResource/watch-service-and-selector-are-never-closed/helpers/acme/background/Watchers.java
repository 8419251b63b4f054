package acme.background;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.WatchService;

public final class Watchers {
  private Watchers() {}

  public static WatchService of(Path folder) throws IOException {
    return folder.getFileSystem().newWatchService();
  }
}
