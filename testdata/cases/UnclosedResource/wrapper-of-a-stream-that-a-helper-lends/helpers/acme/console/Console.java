package acme.console;

import java.io.InputStream;
import java.io.OutputStream;

public class Console {
  private final InputStream in;
  private final OutputStream out;

  public Console(InputStream in, OutputStream out) {
    this.in = in;
    this.out = out;
  }

  public InputStream input() {
    return in;
  }

  public OutputStream output() {
    return out;
  }

  public static InputStream standard() {
    return System.in;
  }
}
