import acme.net.Endpoints;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Objects;

class Conditions {
  void ping(String host) throws IOException {
    Socket socket = null;
    try {
      socket = new Socket(host, 7);
      socket.getOutputStream().write(1);
    } finally {
      if (Objects.nonNull(socket) && !socket.isClosed()) {
        socket.close();
      }
    }
  }

  int read(String name, boolean isBinary) throws IOException {
    InputStream in = isBinary ? new FileInputStream(name) : null;
    if (in == null) {
      return -1;
    }
    boolean isClosed = false;
    try {
      int first = in.read();
      in.close();
      isClosed = true;
      return first;
    } finally {
      if (!isClosed) {
        in.close();
      }
    }
  }

  Socket untilOneIsOpen(String... hosts) {
    Socket socket = null;
    int next = 0;
    while (socket == null && next < hosts.length) {
      socket = Endpoints.tryConnect(hosts[next++]);
    }
    return socket;
  }

  int firstOf(String host) throws IOException {
    Socket socket = Endpoints.tryConnect(host);
    if (socket == null) {
      return -1;
    }
    socket = socket;
    try {
      return socket.getInputStream().read();
    } finally {
      socket.close();
    }
  }
}
