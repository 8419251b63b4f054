import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

final class Logs {
  static Log configured(String name) throws IOException {
    Log log = new Log();
    configure(log, name);
    return log;
  }

  static Log configuredInSteps(String name) throws IOException {
    Log log = new Log();
    new Logs().configure(log, name, 3);
    return log;
  }

  static Log started(String name) throws IOException {
    Log log = new Log();
    try {
      start(log, name);
    } catch (Throwable failure) {
      try (log) {
        throw failure;
      }
    }
    return log;
  }

  private static void configure(Log log, String name) throws IOException {
    if (log != null) {
      log.setName(name);
    }
  }

  private void configure(Log log, String name, int tries) throws IOException {
    if (tries > 0) {
      configure(log, name, tries - 1);
    }
    configure(log, name);
  }

  private static void start(Log log, String name) throws IOException {
    log.open(name);
    log.setName(name);
  }

  static final class Log implements AutoCloseable {
    private Writer out;
    private String name;

    void setName(String name) throws IOException {
      if (name.isEmpty()) {
        throw new IOException("no name");
      }
      this.name = name;
    }

    void open(String file) throws IOException {
      out = new FileWriter(file);
      out.write(name);
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }
}
