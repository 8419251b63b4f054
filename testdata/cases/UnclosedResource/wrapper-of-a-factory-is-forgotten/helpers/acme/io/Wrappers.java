package acme.io;

import java.io.InputStream;

public final class Wrappers {
  private Wrappers() {}

  public static InputStream limited(InputStream in) {
    return new LimitedInput(in, 1024);
  }
}
