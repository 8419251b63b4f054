package acme.transport;

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

public final class Transport implements Closeable {
  private final Socket socket;

  public Transport(Socket socket) {
    this.socket = socket;
  }

  public static Transport open(String host) throws IOException {
    return new Transport(new Socket(host, 443));
  }

  public Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
