import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Hashes {
  int watched(File file, boolean isWatched) throws IOException {
    InputStream in = new FileInputStream(file);
    if (isWatched) {
      in = new WatchedStream(in);
    }
    return hash(in);
  }

  int limited(File file, int limit) throws IOException {
    InputStream in = new FileInputStream(file);
    if (limit != 0) {
      in = new LimitedStream(in, limit);
    }
    return hash(in);
  }

  private static int hash(InputStream in) throws IOException {
    try {
      return in.read();
    } finally {
      in.close();
    }
  }
}
