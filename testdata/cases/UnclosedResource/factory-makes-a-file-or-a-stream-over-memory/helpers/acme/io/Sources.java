package acme.io;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;

public final class Sources {
  private static final InputStream DEFAULT = System.in;

  private Sources() {}

  public static InputStream open(String name) throws IOException {
    if (name.startsWith("file:")) {
      return new FileInputStream(name.substring(5));
    }
    return new ByteArrayInputStream(name.getBytes());
  }

  public static Reader reader(String name) throws IOException {
    return name.startsWith("file:") ? new FileReader(name.substring(5)) : new StringReader(name);
  }

  public static InputStream openOrDefault(String name) throws IOException {
    if (name.equals("-")) {
      return DEFAULT;
    }
    return new FileInputStream(name);
  }

  public static Reader text(String name) {
    return new InputStreamReader(new ByteArrayInputStream(name.getBytes()));
  }
}
