package acme;

import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;

public final class Part extends FilterInputStream {
  private boolean isRead;

  public Part(String name) throws IOException {
    super(new FileInputStream(name));
  }

  @Override
  public int read() throws IOException {
    isRead = true;
    return isRead ? super.read() : -1;
  }

  @Override
  public void close() throws IOException {
    super.close();
    isRead = true;
  }
}
