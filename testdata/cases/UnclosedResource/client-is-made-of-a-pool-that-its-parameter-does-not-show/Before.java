import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

class Clients {
  Client client(String host) throws IOException {
    return new Client(new Pool(host));
  }

  boolean isReachable(String host) throws IOException {
    return new Pool(host).socket.isConnected();
  }

  interface Manager {
    void shutdown();
  }

  static class Pool implements Manager, Closeable {
    private final Socket socket;

    Pool(String host) throws IOException {
      socket = new Socket(host, 80);
    }

    @Override
    public void shutdown() {
      try {
        close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class Client implements Closeable {
    private final Manager manager;

    Client(Manager manager) {
      this.manager = manager;
    }

    @Override
    public void close() {
      manager.shutdown();
    }
  }
}
