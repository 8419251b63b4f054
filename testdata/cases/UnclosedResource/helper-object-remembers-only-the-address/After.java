import acme.net.Statistics;
import java.io.IOException;
import java.net.Socket;

class Gateway {
  private final Statistics statistics = new Statistics();

  void ping(String host, int port) throws IOException {
    try (Socket socket = new Socket(host, port)) {
      statistics.connected(socket);
      socket.getOutputStream().write(0);
    }
  }
}
