import java.io.File;
import java.io.IOException;
import java.io.PrintStream;

class Notes {
  private static PrintStream written(File file) throws IOException {
    PrintStream out = new PrintStream(file);
    try {
      out.println("a");
    } finally {
      out.close();
    }
    return out;
  }

  boolean isComplete(File file) throws IOException {
    PrintStream notes = written(file);
    return !notes.checkError();
  }
}
