import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

class Tunnels {
  void closedByTheThread(InetSocketAddress address) throws IOException {
    Tunnel tunnel = new Tunnel(address);
    tunnel.start();
  }

  void onlyAsked(InetSocketAddress address) throws IOException {
    Tunnel tunnel = new Tunnel(address);
    tunnel.print();
  }
}

final class Tunnel implements Closeable {
  private final Socket socket = new Socket();

  Tunnel(InetSocketAddress address) throws IOException {
    try {
      socket.connect(address);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  void start() {
    closeLater(this);
  }

  void print() {
    describe(this);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private static void closeLater(Tunnel tunnel) {
    new Thread(
            () -> {
              try {
                tunnel.close();
              } catch (IOException e) {
                System.err.println(e);
              }
            })
        .start();
  }

  private static void describe(Tunnel tunnel) {
    System.out.println(tunnel.socket.getPort());
  }
}
