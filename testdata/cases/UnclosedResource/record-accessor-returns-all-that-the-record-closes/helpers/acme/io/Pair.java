package acme.io;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

public record Pair(InputStream in, OutputStream out) implements Closeable {
  public static Pair open(String from, String to) throws IOException {
    InputStream in = new FileInputStream(from);
    try {
      return new Pair(in, new FileOutputStream(to));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try (OutputStream last = out) {
      in.close();
    }
  }
}
