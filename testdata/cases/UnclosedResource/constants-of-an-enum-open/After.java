import acme.store.Kind;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Stores {
  enum Mode {
    PLAIN {
      @Override
      InputStream open(File file) throws IOException {
        return new FileInputStream(file);
      }
    },
    BUFFERED {
      @Override
      InputStream open(File file) throws IOException {
        return new BufferedInputStream(new FileInputStream(file));
      }
    };

    abstract InputStream open(File file) throws IOException;
  }

  int first(Mode mode, File file) throws IOException {
    try (InputStream inputStream = mode.open(file)) {
      return inputStream.read();
    }
  }

  int firstClosed(Mode mode, File file) throws IOException {
    try (InputStream in = mode.open(file)) {
      return in.read();
    }
  }

  int firstPerhapsStandard(Kind kind, File file) throws IOException {
    return kind.open(file).read();
  }
}
