package acme.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

public class Words implements Closeable {
  private final Reader reader;

  public Words(InputStream in) {
    this.reader = new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  public static Words of(InputStream in) {
    return new Words(in);
  }

  public String next() throws IOException {
    StringBuilder word = new StringBuilder();
    for (int next = reader.read(); next > ' '; next = reader.read()) {
      word.append((char) next);
    }
    return word.toString();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
