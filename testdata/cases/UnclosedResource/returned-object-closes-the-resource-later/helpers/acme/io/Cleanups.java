package acme.io;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

public final class Cleanups {
  private Cleanups() {}

  /** Closes {@code resource} when it is run. */
  public static Runnable of(Closeable resource) {
    return () -> {
      try {
        resource.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** The next line; null, and {@code reader} closed, at the end. */
  public static String nextLine(BufferedReader reader) {
    try {
      String line = reader.readLine();
      if (line == null) {
        reader.close();
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
