import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

final class Memory implements Closeable {
  private final ByteBuffer bytes;
  private final boolean isClone;

  private Memory(ByteBuffer bytes, boolean isClone) {
    this.bytes = bytes;
    this.isClone = isClone;
  }

  Memory copyAt(int position) {
    Memory copy = new Memory(bytes.duplicate(), true);
    try {
      copy.seek(position);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return copy;
  }

  void seek(int position) throws IOException {
    if (position > bytes.limit()) {
      throw new IOException("behind the end");
    }
    bytes.position(position);
  }

  @Override
  public void close() throws IOException {
    if (!isClone) {
      seek(0);
    }
  }
}
