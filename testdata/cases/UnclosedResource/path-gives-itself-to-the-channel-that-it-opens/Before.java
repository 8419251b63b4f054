import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;

class Locations {
  long size(Location location) throws IOException {
    return location.open().file.length();
  }

  int first(InputStream in) throws IOException {
    return new Builder().on(in).build().in.read();
  }

  static class Location {
    private final String name;

    Location(String name) {
      this.name = name;
    }

    final LocationChannel open() throws IOException {
      return new LocationChannel(this);
    }
  }

  static class LocationChannel implements Closeable {
    private final RandomAccessFile file;

    LocationChannel(Location location) throws IOException {
      this.file = new RandomAccessFile(location.name, "r");
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  static class Builder {
    private InputStream in;

    final Builder on(InputStream in) {
      this.in = in;
      return this;
    }

    final Prefixed build() {
      return new Prefixed(this);
    }
  }

  static class Prefixed implements Closeable {
    private final InputStream in;

    Prefixed(Builder builder) {
      this.in = builder.in;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
