import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

class Encoders {
  void trailerOnly(File file) throws IOException {
    OutputStream out = new FileOutputStream(file);
    Encoder encoder = new Encoder(out);
    try {
      encoder.put(1);
    } finally {
      encoder.close();
    }
  }

  void flushOnly(File file) throws IOException {
    try (Csv csv = new Csv(new FileWriter(file))) {
      csv.add("a");
    }
  }

  void closedBehindIt(File file) throws IOException {
    try (OutputStream out = new FileOutputStream(file);
        Encoder encoder = new Encoder(out)) {
      encoder.put(1);
    }
  }

  void closedThroughIt(File file) throws IOException {
    try (Log log = new Log(new FileWriter(file))) {
      log.add("a");
    }
  }

  static final class Encoder implements Closeable {
    private final OutputStream out;

    Encoder(OutputStream out) {
      this.out = out;
    }

    void put(int value) throws IOException {
      out.write(value);
    }

    @Override
    public void close() throws IOException {
      out.write(0);
      out.flush();
    }
  }

  static final class Csv implements Closeable {
    private Writer writer;

    Csv(Writer writer) {
      this.writer = writer;
    }

    void add(String cell) throws IOException {
      writer.write(cell);
    }

    @Override
    public void close() throws IOException {
      if (writer != null) {
        writer.flush();
      }
      writer = null;
    }
  }

  static final class Log implements Closeable {
    private final Writer writer;

    Log(Writer writer) {
      this.writer = writer;
    }

    void add(String line) throws IOException {
      writer.write(line);
    }

    @Override
    public void close() throws IOException {
      writer.flush();
      end();
    }

    private void end() throws IOException {
      writer.close();
    }
  }
}
