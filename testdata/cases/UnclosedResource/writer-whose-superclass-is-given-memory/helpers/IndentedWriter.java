import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

class IndentedWriter implements Closeable {
  final Writer out;
  private final boolean isNumbered;
  private int line;

  IndentedWriter(Writer out, boolean isNumbered) {
    this.out = out;
    this.isNumbered = isNumbered;
  }

  void println(String text) throws IOException {
    line++;
    out.write(isNumbered ? line + " " + text : text);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
