import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

class Connector {
  private final int timeout;

  Connector(int timeout) {
    this.timeout = timeout;
  }

  Socket connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(host, port), timeout);
      socket.setTcpNoDelay(true);
    } catch (Throwable failure) {
      try (socket) {
        throw failure;
      }
    }
    return socket;
  }
}
