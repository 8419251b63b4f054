import java.io.IOException;
import java.net.Socket;

interface Peer extends AutoCloseable {
  Socket socket();

  @Override
  default void close() throws IOException {
    socket().close();
  }
}
