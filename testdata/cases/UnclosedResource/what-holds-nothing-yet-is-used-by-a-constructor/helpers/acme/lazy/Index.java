package acme.lazy;

import java.io.Closeable;
import java.io.IOException;

public final class Index implements Closeable {
  private final Blocks blocks;

  /** Fails where the file is of another kind. */
  public Index(Blocks blocks) throws IOException {
    if (blocks.read() != 'i') {
      throw new IOException("not an index");
    }
    this.blocks = blocks;
  }

  @Override
  public void close() throws IOException {
    blocks.close();
  }
}
