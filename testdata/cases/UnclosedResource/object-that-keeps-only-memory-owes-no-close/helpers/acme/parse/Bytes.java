package acme.parse;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Bytes implements Closeable {
  private InputStream in;

  public Bytes(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  public Bytes(File file) throws IOException {
    in = new FileInputStream(file);
  }

  public int next() throws IOException {
    return in.read();
  }

  @Override
  public void close() throws IOException {
    in.close();
    in = null;
  }
}
