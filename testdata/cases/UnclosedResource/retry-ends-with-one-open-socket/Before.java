import java.io.IOException;
import java.net.ServerSocket;

class Ports {
  ServerSocket listen(int first) {
    ServerSocket server = null;
    for (int port = first; server == null; port++) {
      try {
        server = new ServerSocket(port);
      } catch (IOException e) {
        System.err.println("port " + port + " is taken");
      }
    }
    return server;
  }
}
