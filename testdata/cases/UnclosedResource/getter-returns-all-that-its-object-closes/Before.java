import acme.transport.Exchange;
import acme.transport.Transport;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;

class Client {
  Transport reopen(String host) throws IOException {
    Transport transport = Transport.open(host);
    return new Transport(transport.socket());
  }

  boolean closeThePart(String host) throws IOException {
    Transport transport = Transport.open(host);
    try (Socket socket = transport.socket()) {
      return socket.isConnected();
    }
  }

  boolean forget(String host) throws IOException {
    Transport transport = Transport.open(host);
    return transport.socket().isConnected();
  }

  boolean closeOneOfTwo(String host, Path request) throws IOException {
    Exchange exchange = Exchange.open(host, request);
    try (Socket socket = exchange.socket()) {
      return socket.isConnected();
    }
  }
}
