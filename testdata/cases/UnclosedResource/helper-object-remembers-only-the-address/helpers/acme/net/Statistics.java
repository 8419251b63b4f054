package acme.net;

import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

public class Statistics {
  private final Map<InetAddress, Integer> connections = new HashMap<>();

  public void connected(Socket socket) {
    connections.merge(socket.getInetAddress(), 1, Integer::sum);
  }
}
