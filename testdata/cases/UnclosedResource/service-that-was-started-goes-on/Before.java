import acme.report.Reporter;
import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;

class Services {
  void report() throws IOException {
    Reporter reporter = new Reporter("alive.log");
    reporter.start();
  }

  void serve() throws IOException {
    Acceptor acceptor = new Acceptor(8080);
    acceptor.start();
  }

  void serveUntilItEnds() throws IOException, InterruptedException {
    try (Acceptor acceptor = new Acceptor(8080)) {
      acceptor.start();
      acceptor.join();
    }
  }

  static final class Acceptor extends Thread implements Closeable {
    private final ServerSocket socket;

    Acceptor(int port) throws IOException {
      socket = new ServerSocket(port);
    }

    @Override
    public void run() {
      try {
        while (true) {
          socket.accept().close();
        }
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
