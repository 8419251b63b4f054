package acme.ledger;

import java.io.Closeable;
import java.io.IOException;

public final class CountedOnce implements Closeable {
  private static int open;

  private boolean isClosed;

  public CountedOnce() {
    open++;
  }

  public void use() {}

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      open--;
    }
  }

  public static int open() {
    return open;
  }
}
