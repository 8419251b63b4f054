import java.io.Closeable;
import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;

class HelperThatClosesSeveral {
  private static void close(Closeable first, Closeable second) {
    close(first);
    close(second);
  }

  private static void close(Closeable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void closeAndDelete(Closeable closeable, File file) throws IOException {
    closeable.close();
    file.delete();
  }

  void oneAfterTheOther(File from, File to) throws IOException {
    FileReader reader = new FileReader(from);
    int first = reader.read();
    FileWriter writer = new FileWriter(to);
    writer.write(first);
    close(writer, reader);
  }

  void oneIsSomebodyElses(File from, Writer out) throws IOException {
    FileReader reader = new FileReader(from);
    reader.transferTo(out);
    close(reader, out);
    System.out.println("copied");
  }

  void deletesOnlyWhatWasRead(File file) throws IOException {
    FileReader reader = new FileReader(file);
    System.out.println(reader.read());
    closeAndDelete(reader, file);
  }

  void onlyOne(File file) throws IOException {
    FileReader reader = null;
    reader = new FileReader(file);
    System.out.println(reader.read());
    close(reader);
  }
}
