package acme.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

public final class Wrappers {
  private Wrappers() {}

  public static InputStream limited(InputStream in) {
    return new LimitedInput(in, 1024);
  }

  /** The lines of {@code in}; closing the stream closes {@code in}. */
  public static Stream<String> lines(Reader in) {
    BufferedReader reader = new BufferedReader(in);
    return reader
        .lines()
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
