package acme;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileReader;
import java.io.IOException;

public final class Rows implements Closeable {
  private final BufferedReader reader;

  public Rows(String name) throws IOException {
    reader = new BufferedReader(new FileReader(name));
  }

  public String next() throws IOException {
    try {
      return reader.readLine();
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
