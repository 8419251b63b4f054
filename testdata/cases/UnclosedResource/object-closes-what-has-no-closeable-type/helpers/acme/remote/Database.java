package acme.remote;

import java.io.IOException;
import java.net.Socket;

/** Has a close() that no interface tells of. */
public class Database {
  protected final Socket socket;

  public Database(String host) throws IOException {
    socket = new Socket(host, 9418);
  }

  public int read() throws IOException {
    return socket.getInputStream().read();
  }

  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
