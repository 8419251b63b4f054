import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

class Readers {
  static void addIfReady(File file, List<Reader> readers) throws IOException {
    Reader reader = new FileReader(file);
    boolean isOpen = true;
    try {
      if (reader.ready()) { readers.add(reader); isOpen = false; }
    } catch (Throwable failure) {
      Reader unclosed = isOpen ? reader : null;
      try (unclosed) {
        isOpen = false;
        throw failure;
      }
    } finally {
      if (isOpen) {
        reader.close();
      }
    } }
}
