import acme.Dump;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class NameThatReleasesAPart {
  private static final class Archive extends FilterOutputStream {
    private boolean hasEntry;

    Archive(OutputStream out) {
      super(out);
    }

    void put(String name) throws IOException {
      if (hasEntry) {
        closeEntry();
      }
      write(name.length());
      hasEntry = true;
    }

    void closeEntry() throws IOException {
      write(0);
      hasEntry = false;
    }
  }

  private static final class Pages implements Closeable {
    private final OutputStream out;
    private int used;

    Pages(String name) throws IOException {
      out = new FileOutputStream(name);
    }

    void freePage(int page) {
      used -= page;
    }

    void closePages() throws IOException {
      out.close();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  void closesOnlyTheEntry(String name) throws IOException {
    try (Archive archive = new Archive(new FileOutputStream(name))) {
      archive.put("a");
      archive.closeEntry();
    }
  }

  void callsWhatClosesOnlyTheEntry(String name) throws IOException {
    try (Archive archive = new Archive(new FileOutputStream(name))) {
      archive.put("a");
    }
  }

  void freesOnlyThePage(String name) throws IOException {
    try (Pages pages = new Pages(name)) {
      pages.freePage(1);
    }
  }

  void closesOnlyTheTagOfAClassFile(String name) throws IOException {
    try (Dump dump = new Dump(name)) {
      dump.closeTag();
    }
  }

  void closesWhatIsNamedLikeIt(String name) throws IOException {
    Pages pages = new Pages(name);
    pages.closePages();
  }

  void closesItQuietlyInAClassFile(String name) throws IOException {
    Dump dump = new Dump(name);
    dump.closeQuietly();
  }
}
