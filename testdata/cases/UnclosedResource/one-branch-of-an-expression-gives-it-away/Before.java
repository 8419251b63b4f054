import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

class Readers {
  private Reader last;

  Reader openUnlessEmpty(File file) throws IOException {
    Reader reader = new FileReader(file);
    int first = reader.read();
    return first > 0 ? reader : null;
  }

  boolean addIfReady(File file, List<Reader> readers) throws IOException {
    Reader reader = new FileReader(file);
    boolean isReady = reader.ready();
    return isReady && readers.add(reader);
  }

  void keepIfReady(File file) throws IOException {
    Reader reader = new FileReader(file);
    boolean isReady = reader.ready();
    last = isReady ? reader : null;
  }

  Reader openAnyway(File file) throws IOException {
    Reader reader = new FileReader(file);
    try {
      return reader.ready() ? reader : reader;
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }
}
