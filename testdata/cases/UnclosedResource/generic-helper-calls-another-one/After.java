import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Supplier;

class Lookup {
  private static <T> T require(T value, String message) {
    return require(value, () -> new IllegalArgumentException(message));
  }

  private static <T> T require(T value, Supplier<RuntimeException> failure) {
    if (value == null) {
      throw failure.get();
    }
    return value;
  }

  private static int read(Function<String, InputStream> opener, String name) {
    try (InputStream in = opener.apply(name)) {
      return in.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int readResource(String name) {
    return read(key -> require(Lookup.class.getResourceAsStream(key), "no " + key), name);
  }

  int forget(String name) throws IOException {
    try (InputStream in = require(Lookup.class.getResourceAsStream(name), "no resource")) {
      return in.read();
    }
  }
}
