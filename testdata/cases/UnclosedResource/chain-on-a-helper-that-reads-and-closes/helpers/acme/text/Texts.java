package acme.text;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Texts {
  private Texts() {}

  public static Reader reader(Path file) throws IOException {
    return Files.newBufferedReader(file);
  }

  /** Reads all, and closes. */
  public static String read(Reader source) throws IOException {
    try (Reader in = source) {
      StringWriter text = new StringWriter();
      in.transferTo(text);
      return text.toString();
    }
  }
}
