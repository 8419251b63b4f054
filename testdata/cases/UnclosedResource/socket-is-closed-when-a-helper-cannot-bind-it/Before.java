import acme.net.Binding;
import java.io.IOException;
import java.net.ServerSocket;

class Listener {
  ServerSocket listen(int port) throws IOException {
    ServerSocket server = new ServerSocket();
    Binding.bind(server, port);
    return server;
  }

  ServerSocket listenAnywhere() throws IOException {
    ServerSocket server = new ServerSocket();
    return Binding.bound(server);
  }
}
