package acme.wal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public final class Segments {
  private Segments() {}

  public static OutputStream create(int number) throws IOException {
    return new BufferedOutputStream(new FileOutputStream(number + ".log"));
  }

  /** Ends {@code segment}, if there is one. */
  public static void finish(OutputStream segment) throws IOException {
    if (segment != null) {
      segment.close();
    }
  }
}
