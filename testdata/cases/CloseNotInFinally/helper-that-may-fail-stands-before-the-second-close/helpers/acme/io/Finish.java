package acme.io;

import java.io.FileOutputStream;
import java.io.IOException;

public final class Finish {
  private Finish() {}

  /** Closes {@code out} when all of it is on the disk. */
  public static void writing(FileOutputStream out) throws IOException {
    try (out) {
      out.getFD().sync();
    }
  }
}
