package acme.io;

import java.io.Closeable;
import java.io.IOException;

public final class Endings {
  public static boolean isBusy;

  private Endings() {}

  /** A caller that forgets the rest leaves it open while the program is busy. */
  public static void closeIfIdle(Closeable closed) throws IOException {
    if (!isBusy) {
      closed.close();
    }
  }
}
