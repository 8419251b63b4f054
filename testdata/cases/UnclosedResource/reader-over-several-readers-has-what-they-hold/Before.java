import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

class Shards {
  private final List<InputStream> open;

  Shards(List<InputStream> open) {
    this.open = open;
  }

  int ofOpenOnes() throws IOException {
    return new AllOf(open.toArray(new InputStream[0])).read();
  }

  int ofNamedOnes(String... names) throws IOException {
    return new AllOf(names).read();
  }

  static class AllOf implements Closeable {
    private final InputStream[] parts;

    AllOf(InputStream[] parts) {
      this.parts = parts.clone();
    }

    AllOf(String[] names) throws IOException {
      parts = new InputStream[] {new FileInputStream(names[0])};
    }

    int read() throws IOException {
      return parts[0].read();
    }

    @Override
    public void close() throws IOException {
      for (InputStream part : parts) {
        part.close();
      }
    }
  }
}
