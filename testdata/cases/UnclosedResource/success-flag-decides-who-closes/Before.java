import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Opener {
  InputStream open(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    boolean isReady = false;
    try {
      if (in.read() != 0x1f) {
        throw new IOException("unknown format: " + name);
      }
      isReady = true;
      return in;
    } finally {
      if (!isReady) {
        in.close();
      }
    }
  }
}
