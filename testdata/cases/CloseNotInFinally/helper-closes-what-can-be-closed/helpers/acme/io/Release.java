package acme.io;

import java.io.Closeable;
import java.io.IOException;

public final class Release {
  private Release() {}

  public static void object(Object object) throws IOException {
    if (object instanceof Closeable) {
      ((Closeable) object).close();
    }
  }
}
