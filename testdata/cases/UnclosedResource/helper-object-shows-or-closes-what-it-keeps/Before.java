import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class Reports {
  private final Map<String, Shared> open = new HashMap<>();
  private Shared last;

  int shown(File file) throws IOException {
    try (Reader in = new Shown(new FileReader(file)).in()) {
      return in.read();
    }
  }

  int led(String host) throws IOException {
    try (InputStream in = new Led(new Socket(host, 7)).in()) {
      return in.read();
    }
  }

  void chained(File file) throws IOException {
    new Chained(new FileWriter(file)).finish("total");
  }

  void passed(File file) throws IOException {
    new Passed(new FileInputStream(file)).read();
  }

  void registered(File file, List<Closeable> all) throws IOException {
    new Registered(new FileInputStream(file)).in(all);
  }

  void copied(File file) throws IOException {
    Copied copied = new Copied(new FileReader(file));
    copied.end();
  }

  int named(File file) throws IOException {
    Named named = new Named(new FileReader(file));
    try {
      return named.in.read();
    } finally {
      named.in.close();
    }
  }

  int borrowed(File file) throws IOException {
    try (Reader in = new FileReader(file)) {
      return new Shared(in).read();
    }
  }

  Shared returned(File file) throws IOException {
    return new Shared(new FileReader(file));
  }

  void stored(File file) throws IOException {
    last = new Shared(new FileReader(file));
    open.put(file.getName(), new Shared(new FileReader(file)));
  }

  static class Shared {
    private final Reader in;

    Shared(Reader in) {
      this.in = in;
    }

    int read() throws IOException {
      return in.read();
    }
  }

  static class Shown {
    private final Reader in;

    Shown(Reader in) {
      this.in = in;
    }

    Reader in() {
      return in;
    }
  }

  static class Led {
    private final Socket socket;

    Led(Socket socket) {
      this.socket = socket;
    }

    InputStream in() throws IOException {
      return socket.getInputStream();
    }
  }

  static class Chained {
    private final Writer out;

    Chained(Writer out) {
      this.out = out;
    }

    void finish(String text) throws IOException {
      out.append(text).close();
    }
  }

  static class Passed {
    private final InputStream in;

    Passed(InputStream in) {
      this.in = in;
    }

    void read() throws IOException {
      drain(in);
    }

    private static void drain(InputStream in) throws IOException {
      in.transferTo(System.out);
      in.close();
    }
  }

  static class Registered {
    private final InputStream in;

    Registered(InputStream in) {
      this.in = in;
    }

    void in(List<Closeable> all) {
      all.add(in::close);
    }
  }

  static class Copied {
    private final Reader in;
    private Reader other;

    Copied(Reader in) {
      this.in = in;
    }

    void end() throws IOException {
      other = in;
      other.close();
    }
  }

  static class Named {
    final Reader in;

    Named(Reader in) {
      this.in = in;
    }
  }
}
