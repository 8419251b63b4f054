import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;

class Greeter {
  void greet(ServerSocket server) throws IOException {
    Socket forgotten = server.accept();
    new Thread(() -> greetQuietly(forgotten)).start();
  }

  void submit(ServerSocket server, ExecutorService pool) throws IOException {
    Socket forgotten = server.accept();
    pool.submit(
        () -> {
          forgotten.getOutputStream().write(1);
          return null;
        });
  }

  void closeThroughItsStream(ServerSocket server, ExecutorService pool) throws IOException {
    Socket socket = server.accept();
    pool.submit(
        () -> {
          try (InputStream in = socket.getInputStream()) {
            return in.read();
          }
        });
  }

  void closeThroughAWrapperOfItsStream(ServerSocket server, ExecutorService pool)
      throws IOException {
    Socket socket = server.accept();
    pool.submit(
        () -> {
          ObjectInputStream in = new ObjectInputStream(socket.getInputStream());
          Object greeting = in.readObject();
          in.close();
          return greeting;
        });
  }

  void closeInTheTask(ServerSocket server, ExecutorService pool) throws IOException {
    Socket socket = server.accept();
    pool.execute(
        () -> {
          greetQuietly(socket);
          closeQuietly(socket);
        });
  }

  private static void greetQuietly(Socket socket) {
    try {
      socket.getOutputStream().write(1);
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
