import java.io.IOException;
import java.net.Socket;

final class TcpPeer implements Peer {
  private final Socket socket;

  TcpPeer(String host) throws IOException {
    socket = new Socket(host, 80);
  }

  @Override
  public Socket socket() {
    return socket;
  }
}
