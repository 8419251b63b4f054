package acme.parse;

import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

public final class Output implements Closeable {
  private final Writer out = new StringWriter();

  public void add(String text) throws IOException {
    out.write(text);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
