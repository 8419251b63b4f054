import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

class Openers {
  private interface Opener {
    InputStream open(String name) throws IOException;
  }

  private static final Opener FILES = FileInputStream::new;
  private static Opener replaceable = FileInputStream::new;

  int constant(String name) throws IOException {
    try (InputStream in = FILES.open(name)) {
      return in.read();
    }
  }

  int local(String name) throws Exception {
    Callable<InputStream> opener = () -> new FileInputStream(name);
    try (InputStream inputStream = opener.call()) {
      return inputStream.read();
    }
  }

  int closed(String name) throws Exception {
    Callable<InputStream> opener = () -> new FileInputStream(name);
    try (InputStream in = opener.call()) {
      return in.read();
    }
  }

  int shared(InputStream shared) throws Exception {
    Callable<InputStream> getter = () -> shared;
    return getter.call().read();
  }

  int replaced(String name) throws IOException {
    InputStream in = replaceable.open(name);
    return in.read();
  }

  InputStream[] array(int length) {
    IntFunction<InputStream[]> maker = InputStream[]::new;
    return maker.apply(length);
  }
}
