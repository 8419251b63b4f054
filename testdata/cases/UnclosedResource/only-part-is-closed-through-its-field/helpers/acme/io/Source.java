package acme.io;

import java.io.Closeable;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;

public final class Source implements Closeable {
  public final Reader in;

  public Source(File file) throws IOException {
    in = new FileReader(file);
  }

  public int next() throws IOException {
    return in.read();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
