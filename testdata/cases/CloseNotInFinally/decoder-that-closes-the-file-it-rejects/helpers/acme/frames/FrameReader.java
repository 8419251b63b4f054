package acme.frames;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads frames that stand one after the other. Closes what it is given if it can't be read. */
public class FrameReader implements Closeable {
  private static final int MAGIC = 0xF4A3;

  private final DataInputStream in;

  public FrameReader(InputStream in) throws IOException {
    this.in = new DataInputStream(in);
    boolean isReadable = false;
    try {
      if (this.in.readUnsignedShort() != MAGIC) {
        throw new IOException("not a recording");
      }
      isReadable = true;
    } finally {
      if (!isReadable) {
        in.close();
      }
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
