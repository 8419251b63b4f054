import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Bundles {
  Bundle careful(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return new Bundle(in);
  }

  Careless careless(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return new Careless(in);
  }

  static class Bundle implements Closeable {
    private InputStream in;

    Bundle(InputStream source) throws IOException {
      in = new BufferedInputStream(source);
      try {
        in.skipNBytes(8);
      } catch (IOException | RuntimeException e) {
        close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      if (in != null) {
        try {
          in.close();
        } finally {
          in = null;
        }
      }
    }
  }

  static class Careless implements Closeable {
    private final InputStream in;

    Careless(InputStream source) throws IOException {
      in = new BufferedInputStream(source);
      in.skipNBytes(8);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
