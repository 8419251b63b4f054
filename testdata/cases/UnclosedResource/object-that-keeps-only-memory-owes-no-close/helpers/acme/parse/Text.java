package acme.parse;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

public final class Text implements Closeable {
  private final Reader in;

  public Text(String text) {
    this.in = new StringReader(text);
  }

  public Text(String text, int size) {
    this.in = new BufferedReader(new StringReader(text), 8192);
  }

  public int next() throws IOException {
    return in.read();
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
