package acme.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Closes two things, of which it shows one. */
public final class Exchange implements Closeable {
  private final Socket socket;
  private final InputStream request;

  private Exchange(Socket socket, InputStream request) {
    this.socket = socket;
    this.request = request;
  }

  public static Exchange open(String host, Path path) throws IOException {
    InputStream request = Files.newInputStream(path);
    try {
      return new Exchange(new Socket(host, 443), request);
    } catch (IOException e) {
      request.close();
      throw e;
    }
  }

  public Socket socket() {
    return socket;
  }

  @Override
  public void close() throws IOException {
    try {
      socket.close();
    } finally {
      request.close();
    }
  }
}
