package acme.io;

import java.io.Closeable;
import java.io.IOException;

public final class Closing {
  private Closing() {}

  /** What can be done with a resource. */
  public interface Use<R, T> {
    T with(R resource) throws IOException;
  }

  public static void quietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      System.err.println(e.getMessage());
    }
  }

  /** Closes {@code resource} after {@code use}. */
  public static <R extends Closeable, T> T apply(R resource, Use<? super R, T> use)
      throws IOException {
    try (R open = resource) {
      return use.with(open);
    }
  }
}
