import java.io.Closeable;
import java.io.InputStream;

record Named(String name, InputStream stream) implements Closeable {
  @Override
  public void close() {}
}
