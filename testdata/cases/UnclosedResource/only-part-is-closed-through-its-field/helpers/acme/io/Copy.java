package acme.io;

import java.io.Closeable;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

public final class Copy implements Closeable {
  public final Reader in;
  public final Writer out;

  public Copy(File from, File to) throws IOException {
    in = new FileReader(from);
    try {
      out = new FileWriter(to);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  public int next() throws IOException {
    return in.read();
  }

  @Override
  public void close() throws IOException {
    try (Writer last = out) {
      in.close();
    }
  }
}
