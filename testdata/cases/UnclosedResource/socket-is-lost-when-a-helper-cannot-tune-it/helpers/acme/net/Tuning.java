package acme.net;

import java.net.ServerSocket;
import java.net.SocketException;

public final class Tuning {
  private Tuning() {}

  public static void apply(ServerSocket server, int buffer) throws SocketException {
    server.setReuseAddress(true);
    if (buffer > 0) {
      server.setReceiveBufferSize(buffer);
    }
  }
}
