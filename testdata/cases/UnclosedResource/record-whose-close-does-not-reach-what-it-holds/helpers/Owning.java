import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

record Owning(InputStream stream) implements Closeable {
  @Override
  public void close() throws IOException {
    stream.close();
  }
}
