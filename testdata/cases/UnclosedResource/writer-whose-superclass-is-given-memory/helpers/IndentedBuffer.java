import java.io.StringWriter;

final class IndentedBuffer extends IndentedWriter {
  private final StringWriter text;

  IndentedBuffer() {
    this(false);
  }

  IndentedBuffer(boolean isNumbered) {
    super(new StringWriter(), isNumbered);
    text = (StringWriter) out;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
