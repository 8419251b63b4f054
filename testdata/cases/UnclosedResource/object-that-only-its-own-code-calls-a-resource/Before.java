import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.net.Socket;
import java.util.List;

/** Neither class says that it must be closed, but both keep what they open until they are told. */
class Ping {
  int once(String host) throws IOException {
    Line line = new Line(host);
    return line.read();
  }

  int counted(File file) throws IOException {
    Words words = new Words(new FileReader(file));
    int count = 0;
    while (words.next() >= 0) {
      count++;
    }
    return count;
  }

  int inTheEnd(String host) throws IOException {
    Line line = new Line(host);
    try {
      return line.read();
    } finally {
      line.disconnect();
    }
  }

  int borrowed(Reader reader) throws IOException {
    return new Words(reader).next();
  }

  int inMemory(String text) throws IOException {
    return new Words(new StringReader(text)).next();
  }

  void kept(String host, List<Line> lines) throws IOException {
    Line line = new Line(host);
    lines.add(line);
  }

  Line handedOver(String host) throws IOException {
    Line line = new Line(host);
    return line;
  }

  void served(int port) throws IOException {
    Service service = new Service(new Socket("localhost", port));
    service.start();
  }
}

class Line {
  private final Socket socket;

  Line(String host) throws IOException {
    socket = new Socket(host, 23);
  }

  int read() throws IOException {
    return socket.getInputStream().read();
  }

  void disconnect() {
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}

class Words {
  private final Reader reader;

  Words(Reader reader) {
    this.reader = reader;
  }

  int next() throws IOException {
    return reader.read();
  }

  void dispose() {
    close(reader);
  }

  private static void close(Reader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}

/** Works on when whoever made it has gone. */
class Service {
  private final Socket socket;

  Service(Socket socket) {
    this.socket = socket;
  }

  void start() {
    new Thread(this::serve).start();
  }

  private void serve() {
    try {
      while (socket.getInputStream().read() >= 0) {}
    } catch (IOException e) {
      shutdown();
    }
  }

  void shutdown() {
    try {
      socket.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
