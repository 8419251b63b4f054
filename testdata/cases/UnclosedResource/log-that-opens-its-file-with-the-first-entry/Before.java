import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;

class Journals {
  void nothingIsOpenYet(File folder) throws IOException {
    Journal journal = new Journal(folder);
    check(folder);
    journal.setName("today");
    check(folder);
    journal.close();
  }

  void neverClosed(File folder) throws IOException {
    Journal journal = new Journal(folder);
    journal.append(1);
  }

  void neverClosedThoughMadeElsewhere(File folder) throws IOException {
    Journal journal = journalIn(folder);
    check(folder);
    journal.append(1);
  }

  void openFromTheStart(File file) throws IOException {
    Eager eager = new Eager(file);
    check(file);
    eager.write(1);
  }

  String closesItselfAfterReading(String text) throws IOException {
    return new Decoder().from(new StringReader(text)).get();
  }

  private static Journal journalIn(File folder) {
    return new Journal(folder);
  }

  private static void check(File folder) throws IOException {
    if (!folder.canRead()) {
      throw new IOException(folder + " can't be read");
    }
  }

  static class Journal implements Closeable {
    private final File folder;
    private String name = "journal";
    private OutputStream out;

    Journal(File folder) {
      this.folder = folder;
    }

    void setName(String name) {
      this.name = name;
    }

    void append(int entry) throws IOException {
      if (out == null) {
        out = new FileOutputStream(new File(folder, name));
      }
      out.write(entry);
    }

    @Override
    public void close() throws IOException {
      if (out != null) {
        out.close();
      }
    }
  }

  static class Eager implements Closeable {
    private final OutputStream out;

    Eager(File file) throws IOException {
      out = new FileOutputStream(file);
    }

    void write(int entry) throws IOException {
      out.write(entry);
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  static class Decoder implements Closeable {
    private Reader reader;

    Decoder from(Reader source) throws IOException {
      reader = source;
      reader.mark(1);
      return this;
    }

    String get() throws IOException {
      try {
        return String.valueOf(reader.read());
      } finally {
        close();
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
