package acme.bundle;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

public final class Careless implements Closeable {
  private final InputStream in;

  public Careless(InputStream source) throws IOException {
    in = new BufferedInputStream(source);
    readHeader();
  }

  private void readHeader() throws IOException {
    if (in.read() != 'c') {
      throw new IOException("not a bundle");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
