package acme;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public final class Dump implements Closeable {
  private final OutputStream out;
  private int depth = 1;

  public Dump(String name) throws IOException {
    out = new FileOutputStream(name);
  }

  public void closeTag() throws IOException {
    depth--;
    out.write(depth);
  }

  public void closeQuietly() {
    try {
      out.close();
    } catch (IOException e) {
      depth = 0;
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
