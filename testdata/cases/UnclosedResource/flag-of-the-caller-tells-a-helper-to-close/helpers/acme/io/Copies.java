package acme.io;

import java.io.IOException;
import java.io.InputStream;

public final class Copies {
  private Copies() {}

  public static int copy(InputStream in, boolean closes) throws IOException {
    try {
      return in.read();
    } finally {
      if (closes) {
        in.close();
      }
    }
  }
}
