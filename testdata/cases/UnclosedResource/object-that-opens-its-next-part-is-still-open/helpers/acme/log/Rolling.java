package acme.log;

import java.io.Closeable;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

public final class Rolling implements Closeable {
  private Writer writer;
  private int number;

  public Rolling() throws IOException {
    writer = new FileWriter("log.0");
  }

  public void roll() throws IOException {
    if (writer != null) {
      writer.close();
    }
    writer = new FileWriter("log." + ++number);
  }

  public void end() throws IOException {
    writer.close();
    writer = null;
  }

  public void write(String text) throws IOException {
    writer.write(text);
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
