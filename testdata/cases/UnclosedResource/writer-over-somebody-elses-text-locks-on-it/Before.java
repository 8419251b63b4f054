import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

class Reports {
  void copy(Reader in, Appendable out) throws IOException {
    in.transferTo(new Adapter(out));
  }
}

class Adapter extends Writer {
  private final Appendable target;

  Adapter(Appendable target) {
    super(target);
    this.target = target;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      target.append(text[i]);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() throws IOException {
    if (target instanceof Closeable) {
      ((Closeable) target).close();
    }
  }
}
