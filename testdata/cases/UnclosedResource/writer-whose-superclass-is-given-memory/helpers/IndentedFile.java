import java.io.FileWriter;
import java.io.IOException;

final class IndentedFile extends IndentedWriter {
  IndentedFile(String name) throws IOException {
    this(name, false);
  }

  IndentedFile(String name, boolean isNumbered) throws IOException {
    super(new FileWriter(name), isNumbered);
  }
}
