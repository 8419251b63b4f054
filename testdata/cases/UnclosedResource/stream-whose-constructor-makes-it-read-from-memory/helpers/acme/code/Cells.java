package acme.code;

import java.io.InputStream;

public final class Cells extends InputStream {
  private final byte[] bytes;
  private int next;

  public Cells(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return next < bytes.length ? bytes[next++] & 0xff : -1;
  }
}
