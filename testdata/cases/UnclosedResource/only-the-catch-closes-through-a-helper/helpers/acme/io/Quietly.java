package acme.io;

import java.io.Closeable;
import java.io.IOException;

public final class Quietly {
  private Quietly() {}

  public static void close(Closeable resource) {
    if (resource != null) {
      try {
        resource.close();
      } catch (IOException ignored) {
        // Nobody can do anything about it.
      }
    }
  }
}
