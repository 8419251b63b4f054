import acme.net.ConnectionTable;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

class Gateway {
  private final ConnectionTable connections = new ConnectionTable();
  private final Map<String, Writer> journals = new HashMap<>();
  private Socket last;

  void connect(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    connections.add(host, socket);
  }

  void reconnect(String host, int port) throws IOException {
    Socket socket = new Socket(host, port);
    remember(socket);
  }

  Writer journal(String host) throws IOException {
    Writer journal = journals.get(host);
    if (journal == null) {
      journal = new FileWriter(host + ".journal");
      journals.put(host, journal);
    }
    return journal;
  }

  private void remember(Socket socket) {
    last = socket;
  }

  boolean isConnected() {
    return last != null && last.isConnected();
  }
}
