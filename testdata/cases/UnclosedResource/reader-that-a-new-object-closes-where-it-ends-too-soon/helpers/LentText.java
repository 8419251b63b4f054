import java.io.IOException;
import java.io.Reader;

final class LentText {
  private final boolean isLent;
  private final int first;

  LentText(Reader reader, boolean isLent) throws IOException {
    this.isLent = isLent;
    first = reader.read();
    if (!this.isLent) {
      reader.close();
    }
  }

  @Override
  public String toString() {
    return String.valueOf(first);
  }
}
