import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class Streams {
  private Rows rows;

  void settingsAreBad(Map<String, String> settings) throws IOException {
    Rows made = new Rows();
    made.use(settings);
    this.rows = made;
  }

  int opened(Map<String, String> settings) throws IOException {
    try (Rows made = new Rows()) {
      made.use(settings);
      made.open();
      return made.read();
    }
  }
}

final class Rows implements Closeable {
  private Map<String, String> settings;
  private Source source;

  Rows() {}

  void use(Map<String, String> settings) throws IOException {
    if (settings.isEmpty()) {
      throw new IOException();
    }
    this.settings = settings;
  }

  void open() throws IOException {
    source = new Source(settings.get("file"));
  }

  int read() throws IOException {
    return source.read();
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
    }
  }
}

final class Source implements Closeable {
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final InputStream in;

  Source(String file) throws IOException {
    in = new FileInputStream(file);
    OPEN.incrementAndGet();
  }

  int read() throws IOException {
    return in.read();
  }

  @Override
  public void close() throws IOException {
    OPEN.decrementAndGet();
    in.close();
  }
}
