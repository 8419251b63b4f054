package acme.bundle;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class Bundle implements Closeable {
  private final InputStream in;

  public Bundle(InputStream source) throws IOException {
    in = new BufferedInputStream(source);
    try {
      readHeader();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void readHeader() throws IOException {
    if (in.read() != 'b') {
      throw new IOException("not a bundle");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
