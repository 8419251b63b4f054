import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

class Bits {
  byte[] memory() {
    BitStream out = new BitStream();
    out.writeBit(1);
    return out.toByteArray();
  }

  void file(String name) throws IOException {
    try (FileBits out = new FileBits(name)) {
      out.write(1);
    }
  }
}

final class BitStream extends OutputStream {
  private byte[] buffer = new byte[16];
  private int length;
  private int cache;
  private int mask = 0x80;

  void writeBit(int bit) {
    if (bit != 0) {
      cache |= mask;
    }
    mask >>>= 1;
    if (mask == 0) {
      flush();
    }
  }

  @Override
  public void write(int b) {
    if (length == buffer.length) {
      byte[] bigger = new byte[buffer.length * 2];
      System.arraycopy(buffer, 0, bigger, 0, length);
      buffer = bigger;
    }
    buffer[length++] = (byte) b;
  }

  @Override
  public void flush() {
    if (mask != 0x80) {
      write(cache);
      cache = 0;
      mask = 0x80;
    }
  }

  @Override
  public void close() {
    flush();
  }

  byte[] toByteArray() {
    flush();
    return Arrays.copyOf(buffer, length);
  }
}

final class FileBits extends OutputStream {
  private final OutputStream out;

  FileBits(String name) throws IOException {
    out = new FileOutputStream(name);
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
