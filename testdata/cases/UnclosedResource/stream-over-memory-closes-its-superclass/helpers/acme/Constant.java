package acme;

import java.io.IOException;
import java.io.InputStream;

public final class Constant extends InputStream {
  private final int value;
  private boolean isRead;

  public Constant(int value) {
    this.value = value;
  }

  @Override
  public int read() {
    isRead = true;
    return isRead ? value : -1;
  }

  @Override
  public void close() throws IOException {
    super.close();
    isRead = true;
  }
}
