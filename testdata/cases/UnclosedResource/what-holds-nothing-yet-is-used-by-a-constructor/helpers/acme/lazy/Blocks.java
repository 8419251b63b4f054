package acme.lazy;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens its file when the first byte is asked for. */
public final class Blocks implements Closeable {
  private final String name;
  private InputStream in;

  public Blocks(String name) {
    this.name = name;
  }

  public void open() throws IOException {
    in = new FileInputStream(name);
  }

  public int read() throws IOException {
    if (in == null) {
      open();
    }
    return in.read();
  }

  @Override
  public void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
