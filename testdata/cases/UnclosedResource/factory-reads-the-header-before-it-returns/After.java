import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;

class Snapshot {
  private static final int MAGIC = 0xCAFE;

  DataInputStream open(String name) throws IOException {
    DataInputStream in = new DataInputStream(new FileInputStream(name));
    try {
      int magic = in.readInt();
      if (magic != MAGIC) {
        throw new IOException("not a snapshot: " + name);
      }
    } catch (Throwable failure) {
      try (in) {
        throw failure;
      }
    }
    return in;
  }
}
