import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;

final class Text {
  private final char[] content;

  Text(Reader reader, int length) throws IOException {
    content = new char[length];
    int read = reader.read(content, 0, length);
    if (read < length) {
      reader.close();
      throw new EOFException();
    }
  }

  @Override
  public String toString() {
    return String.valueOf(content);
  }
}
