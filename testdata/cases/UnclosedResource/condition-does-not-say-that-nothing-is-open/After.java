import acme.net.Endpoints;
import java.io.IOException;
import java.net.Socket;

class Conditions {
  void ping(String host, boolean isVerbose) throws IOException {
    try (Socket socket = Endpoints.tryConnect(host)) {
      if (socket != null && isVerbose) {
        System.out.println(socket.getRemoteSocketAddress());
      }
    }
  }
}
