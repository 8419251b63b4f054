import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.Logger;

final class Dump {
  private static final Logger LOG = Logger.getLogger("dump");

  int dump(String name) throws IOException {
    try (InputStream file = new FileInputStream(name)) {
      Table table = new Table(file);
      try {
        return table.rows();
      } finally {
        cleanUp(LOG, table, file);
      }
    }
  }

  private static void cleanUp(Logger log, Closeable... all) {
    for (Closeable one : all) {
      if (one != null) {
        try {
          one.close();
        } catch (IOException e) {
          log.log(Level.FINE, "not closed", e);
        }
      }
    }
  }
}

final class Table implements Closeable {
  private final InputStream file;

  Table(InputStream file) throws IOException {
    if (file.read() != 'T') {
      throw new IOException("no table");
    }
    this.file = file;
  }

  int rows() throws IOException {
    return file.read();
  }

  @Override
  public void close() {}
}
