package acme.net;

import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

public class ConnectionTable {
  private final Map<String, Socket> sockets = new HashMap<>();

  public void add(String host, Socket socket) {
    sockets.put(host, socket);
  }

  public Socket find(String host) {
    return sockets.get(host);
  }
}
