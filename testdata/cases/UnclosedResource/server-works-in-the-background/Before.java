import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;

class Servers {
  void serve() throws IOException {
    new Server(8080);
  }

  void serveLater() throws IOException {
    Worker worker = new Worker(8080);
    worker.start();
  }

  void serveInBlock() throws IOException {
    try (Server server = new Server(8080)) {
      server.await();
    }
  }

  static final class Server implements Closeable {
    private final ServerSocket socket;

    Server(int port) throws IOException {
      socket = new ServerSocket(port);
      new Thread(this::loop).start();
    }

    private void loop() {
      try {
        while (true) {
          socket.accept().close();
        }
      } catch (IOException e) {
        System.err.println(e);
      }
    }

    void await() {
      System.err.println(socket);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static final class Worker implements Closeable, Runnable {
    private final ServerSocket socket;

    Worker(int port) throws IOException {
      socket = new ServerSocket(port);
    }

    void start() {
      new Thread(this).start();
    }

    @Override
    public void run() {
      try {
        socket.accept().close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
