package acme.io;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

public class LimitedInput extends FilterInputStream {
  private int left;

  public LimitedInput(InputStream in, int limit) {
    super(in);
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    return left-- > 0 ? super.read() : -1;
  }
}
