package acme.lang;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public class TestContext {
  private final List<AutoCloseable> open = new ArrayList<>();

  /** What has to be done at the end. */
  public interface Cleanup {
    void run() throws IOException;
  }

  public <T extends Closeable> T closeOnExit(T resource) {
    open.add(resource);
    return resource;
  }

  public void addCleanup(Cleanup cleanup) {
    open.add(cleanup::run);
  }

  public void end() throws Exception {
    for (AutoCloseable each : open) {
      each.close();
    }
  }
}
