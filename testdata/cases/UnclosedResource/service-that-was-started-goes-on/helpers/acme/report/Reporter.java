package acme.report;

import java.io.Closeable;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes a line a second, from a thread of its own. */
public final class Reporter implements Closeable {
  private final Writer out;

  /** Opens the file. */
  public Reporter(String file) throws IOException {
    out = new FileWriter(file);
  }

  /** Starts to write. */
  public void start() {
    new Thread(this::run).start();
  }

  private void run() {
    try {
      while (true) {
        out.write("alive\n");
        Thread.sleep(1000);
      }
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
