import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

class Readers {
  static void addIfReady(File file, List<Reader> readers) throws IOException {
    Reader reader = new FileReader(file);
    boolean isOpen = true;
    Throwable bodyFailure = null;
    try {
      if (reader.ready()) { readers.add(reader); isOpen = false; }
    } catch (Throwable failure) {
      bodyFailure = failure;
      throw failure;
    } finally {
      if (isOpen) {
        if (bodyFailure == null) {
          reader.close();
        } else {
          try {
            reader.close();
          } catch (Throwable closeFailure) {
            bodyFailure.addSuppressed(closeFailure);
          }
        }
      }
    } }
}
