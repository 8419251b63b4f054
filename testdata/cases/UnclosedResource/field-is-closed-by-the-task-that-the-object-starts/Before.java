import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Parsing {
  Closeable inTheBackground(File file) throws IOException {
    return new Background(new FileInputStream(file));
  }

  Closeable byTheWay(File file) throws IOException {
    return new ByTheWay(new FileInputStream(file));
  }

  static class Background implements Closeable {
    private final InputStream in;

    Background(InputStream in) {
      this.in = in;
      new Thread(new Task()).start();
    }

    @Override
    public void close() {}

    private class Task implements Runnable {
      @Override
      public void run() {
        try (InputStream source = in) {
          source.read();
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  static class ByTheWay implements Closeable {
    private final InputStream in;

    ByTheWay(InputStream in) {
      this.in = in;
    }

    int read() throws IOException {
      return in.read();
    }

    @Override
    public void close() {}
  }
}
