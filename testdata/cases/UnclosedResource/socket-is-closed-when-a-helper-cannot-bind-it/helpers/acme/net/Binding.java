package acme.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

public final class Binding {
  private Binding() {}

  /** Binds {@code server}; closes it if that fails. */
  public static void bind(ServerSocket server, int port) throws IOException {
    try {
      server.bind(new InetSocketAddress(port));
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** {@code server}, bound; closed if that fails. */
  public static ServerSocket bound(ServerSocket server) throws IOException {
    bind(server, 0);
    return server;
  }
}
