package acme.code;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Coded extends FilterInputStream {
  private final int limit;

  public Coded(InputStream in, int limit) {
    super(in);
    this.limit = limit;
  }

  public Coded(InputStream in) {
    this(in, Integer.MAX_VALUE);
  }

  public Coded(byte[] bytes) {
    this(new Cells(bytes));
  }

  public Coded(String name) throws IOException {
    this(new FileInputStream(name));
  }

  public int limit() {
    return limit;
  }
}
