import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class OpenedByOneImplementation {
  private interface Source {
    InputStream open() throws IOException;
  }

  private static final class OfFile implements Source {
    private final String name;

    OfFile(String name) {
      this.name = name;
    }

    @Override
    public InputStream open() throws IOException {
      return new FileInputStream(name);
    }
  }

  private static final class OfBytes implements Source {
    private final byte[] bytes;

    OfBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private interface Shared {
    InputStream stream() throws IOException;
  }

  private static final class Kept implements Shared {
    private final InputStream kept;

    Kept(InputStream kept) {
      this.kept = kept;
    }

    @Override
    public InputStream stream() {
      return kept;
    }
  }

  private static final class Opened implements Shared {
    @Override
    public InputStream stream() throws IOException {
      return new FileInputStream("a");
    }
  }

  private abstract static class Buffer {
    private final byte[] bytes = new byte[1];

    InputStream read() throws IOException {
      return new ByteArrayInputStream(bytes);
    }

    abstract int size();
  }

  private static final class OfHeap extends Buffer {
    @Override
    int size() {
      return 1;
    }
  }

  private static final class OfDisk extends Buffer {
    @Override
    InputStream read() throws IOException {
      return new FileInputStream("buffer");
    }

    @Override
    int size() {
      return 2;
    }
  }

  int mayBeOnDisk(Buffer buffer) throws IOException {
    try (InputStream inputStream = buffer.read()) {
      return inputStream.read();
    }
  }

  int isInMemory(OfHeap buffer) throws IOException {
    return buffer.read().read();
  }

  Buffer[] buffers() {
    return new Buffer[] {new OfHeap(), new OfDisk()};
  }

  int mayBeOfAFile(Source source) throws IOException {
    try (InputStream inputStream = source.open()) {
      return inputStream.read();
    }
  }

  int mayBeSomebodyElses(Shared shared) throws IOException {
    return shared.stream().read();
  }

  Source[] sources(String name) {
    return new Source[] {new OfFile(name), new OfBytes(new byte[1])};
  }

  Shared[] shared(InputStream in) {
    return new Shared[] {new Kept(in), new Opened()};
  }
}
