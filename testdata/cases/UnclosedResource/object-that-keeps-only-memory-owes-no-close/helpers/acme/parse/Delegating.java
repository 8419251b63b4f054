package acme.parse;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Delegating implements Closeable {
  private final DataInputStream in;

  public Delegating(InputStream in) {
    this.in = new DataInputStream(in);
  }

  public Delegating(byte[] bytes) {
    this(new ByteArrayInputStream(bytes));
  }

  public int next() throws IOException {
    return in.readInt();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
