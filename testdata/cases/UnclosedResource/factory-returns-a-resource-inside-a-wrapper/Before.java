import acme.io.LimitedInput;
import acme.io.Wrappers;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.stream.Stream;

class Sources {
  InputStream head(String name) throws IOException {
    return new LimitedInput(new FileInputStream(name), 512);
  }

  InputStream counted(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    InputStream limited = Wrappers.limited(in);
    return limited;
  }

  Stream<String> lines(String name) throws IOException {
    Reader reader = new FileReader(name);
    return Wrappers.lines(reader);
  }

  Sources.Page page(String name) throws IOException {
    return new Page(name, new FileInputStream(name));
  }

  static final class Page implements AutoCloseable {
    private final String name;
    private final InputStream content;

    Page(String name, InputStream content) {
      this.name = name;
      this.content = content;
    }

    String name() {
      return name;
    }

    @Override
    public void close() throws IOException {
      content.close();
    }
  }
}
