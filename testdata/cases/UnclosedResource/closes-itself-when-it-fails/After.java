import acme.Rows;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileReader;
import java.io.IOException;

class ClosesItselfWhenItFails {
  private static final class Lines implements Closeable {
    private final BufferedReader reader;

    Lines(String name) throws IOException {
      reader = new BufferedReader(new FileReader(name));
    }

    String next() {
      try {
        return reader.readLine();
      } catch (IOException e) {
        closeQuietly();
        throw new IllegalStateException(e);
      }
    }

    String nextOrEnd() throws IOException {
      String line = reader.readLine();
      if (line == null) {
        reader.close();
      }
      return line;
    }

    private void closeQuietly() {
      try {
        reader.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }

  String readsOne(String name) throws IOException {
    try (Lines lines = new Lines(name)) {
      return lines.next();
    }
  }

  String readsOneOfAClassFile(String name) throws IOException {
    try (Rows rows = new Rows(name)) {
      return rows.next();
    }
  }

  String readsToTheEnd(String name) throws IOException {
    Lines lines = new Lines(name);
    String last = "";
    for (String line = lines.nextOrEnd(); line != null; line = lines.nextOrEnd()) {
      last = line;
    }
    return last;
  }
}
