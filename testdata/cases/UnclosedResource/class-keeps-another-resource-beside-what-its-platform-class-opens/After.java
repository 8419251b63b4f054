import acme.tls.KeyStoreWatch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;

class Listener {
  private KeyStoreWatch watch;

  /** Its base class opens a socket, and knows nothing of the watch. */
  static class TlsServer extends ServerSocket {
    private final KeyStoreWatch watch;

    TlsServer(KeyStoreWatch watch) throws IOException {
      super();
      this.watch = watch;
    }

    boolean isStale() {
      return watch.hasChanged();
    }
  }

  /** Closes what it keeps, so it is as open as that. */
  static class OwningServer extends ServerSocket {
    private final KeyStoreWatch watch;

    OwningServer(KeyStoreWatch watch) throws IOException {
      this.watch = watch;
    }

    @Override
    public void close() throws IOException {
      watch.close();
      super.close();
    }
  }

  ServerSocket listen(boolean isTls, SocketAddress address) throws IOException {
    ServerSocket socket;
    if (isTls) {
      socket = new TlsServer(watch);
    } else {
      socket = new ServerSocket();
    }
    try {
      socket.bind(address);
    } catch (Throwable failure) {
      try (socket) {
        throw failure;
      }
    }
    return socket;
  }

  ServerSocket listenOwning(SocketAddress address) throws IOException {
    ServerSocket socket = new OwningServer(watch);
    socket.bind(address);
    return socket;
  }

  /** Writes to the stream that its base class was given. */
  static class CountedStream extends java.io.FilterOutputStream {
    private final KeyStoreWatch watch;

    CountedStream(OutputStream out, KeyStoreWatch watch) {
      super(out);
      this.watch = watch;
    }

    boolean isStale() {
      return watch.hasChanged();
    }
  }

  void write(Socket socket) throws IOException {
    CountedStream out = new CountedStream(socket.getOutputStream(), watch);
    out.write(1);
  }
}
