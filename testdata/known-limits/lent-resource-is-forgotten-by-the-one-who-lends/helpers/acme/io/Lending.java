package acme.io;

import java.io.IOException;

public final class Lending {
  private Lending() {}

  /** What can be done with a resource. */
  public interface Use<R, T> {
    T with(R resource) throws IOException;
  }

  /** Lends {@code resource} to {@code use}. */
  public static <R, T> T apply(R resource, Use<? super R, T> use) throws IOException {
    return use.with(resource);
  }
}
