package acme.clock;

import java.io.IOException;
import java.net.Socket;

/** What is measured ends by way of a hook that is there for subclasses. */
public class Session implements AutoCloseable {
  public static Session open(String host) throws IOException {
    return new Remote(new Socket(host, 80));
  }

  public void use() {}

  protected void end() throws IOException {}

  @Override
  public void close() throws IOException {
    end();
  }

  private static final class Remote extends Session {
    private final Socket socket;

    Remote(Socket socket) {
      this.socket = socket;
    }

    @Override
    protected void end() throws IOException {
      socket.close();
    }
  }
}
