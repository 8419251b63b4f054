package acme.parse;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Reopening implements Closeable {
  private InputStream in;

  public Reopening(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
  }

  public int next() throws IOException {
    return in.read();
  }

  public void goOnWith(File file) throws IOException {
    in.close();
    in = new FileInputStream(file);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
