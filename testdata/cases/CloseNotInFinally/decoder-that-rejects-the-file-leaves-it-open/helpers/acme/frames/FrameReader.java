package acme.frames;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames that stand one after the other, each with its length before it. */
public class FrameReader implements Closeable {
  private static final int MAGIC = 0xF4A3;

  private final DataInputStream in;

  public FrameReader(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    int magic = this.in.readUnsignedShort();
    if (magic != MAGIC) {
      throw new IOException("not a recording: " + Integer.toHexString(magic));
    }
  }

  public byte[] next() throws IOException {
    try {
      byte[] frame = new byte[in.readInt()];
      in.readFully(frame);
      return frame;
    } catch (EOFException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
