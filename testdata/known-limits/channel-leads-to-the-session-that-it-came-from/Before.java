// LIMIT: what was made of a resource does not keep that reachable, unless a model says so. The session is ended
// through the channel here.

import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;

class Sessions {
  Channel open(String host) throws IOException {
    Session session = new Session(new Socket(host, 22));
    return session.channel();
  }

  void close(Channel channel) throws IOException {
    channel.session().close();
  }

  static class Session implements Closeable {
    private final Socket socket;

    Session(Socket socket) {
      this.socket = socket;
    }

    Channel channel() {
      return new Channel(this);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  static class Channel {
    private final Session session;

    Channel(Session session) {
      this.session = session;
    }

    Session session() {
      return session;
    }
  }
}
