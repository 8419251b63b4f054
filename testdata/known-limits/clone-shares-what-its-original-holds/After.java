// LIMIT: an object that is made like another one may share what that holds, and then only one of them is closed. A
// closeable object that is made without a resource is believed to hold something of its own.

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
      try {
        copy.seek(position);
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    } catch (Throwable failure) {
      try {
        copy.close();
      } catch (Throwable closeFailure) {
        failure.addSuppressed(closeFailure);
      }
      throw failure;
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
