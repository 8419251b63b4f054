import java.io.Closeable;
import java.io.InputStream;

record Checked(InputStream stream) implements Closeable {
  Checked {
    if (stream == null) {
      throw new IllegalArgumentException("stream");
    }
  }

  @Override
  public void close() {}
}
