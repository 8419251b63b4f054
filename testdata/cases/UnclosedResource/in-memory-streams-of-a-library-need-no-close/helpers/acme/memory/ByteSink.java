package acme.memory;

import java.io.OutputStream;
import java.util.Arrays;

/** Grows in memory. */
public class ByteSink extends OutputStream {
  private byte[] bytes = new byte[64];
  private int size;

  @Override
  public void write(int next) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) next;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }
}
