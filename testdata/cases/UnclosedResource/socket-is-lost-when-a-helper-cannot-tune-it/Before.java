import acme.net.Tuning;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

class Listener {
  ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    Tuning.apply(server, 64 * 1024);
    server.bind(new InetSocketAddress(port));
    return server;
  }
}
