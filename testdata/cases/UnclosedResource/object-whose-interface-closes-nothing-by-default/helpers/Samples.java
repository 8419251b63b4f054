import java.io.IOException;

interface Samples<T> extends AutoCloseable {
  T read() throws IOException;

  void reset() throws IOException;

  @Override
  default void close() throws IOException {}
}
