package acme.io;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public record Opened(String name, InputStream in) implements Closeable {
  public static Opened open(String name) throws IOException {
    return new Opened(name, new FileInputStream(name));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
