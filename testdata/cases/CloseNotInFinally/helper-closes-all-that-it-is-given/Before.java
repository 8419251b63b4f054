import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Arrays;

class Before {
  static int closedByTheHelper(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      in = connection.getInputStream();
      return in.read();
    } finally {
      closeAll(in);
      connection.disconnect();
    }
  }

  static int onlyCounted(HttpURLConnection connection) throws IOException {
    InputStream in = null;
    try {
      in = connection.getInputStream();
      return in.read();
    } finally {
      count(in);
      connection.disconnect();
    }
  }

  private static void closeAll(Closeable... resources) throws IOException {
    closeAll(Arrays.asList(resources));
  }

  private static void closeAll(Iterable<? extends Closeable> resources) throws IOException {
    IOException failure = null;
    for (Closeable resource : resources) {
      try {
        if (resource != null) {
          resource.close();
        }
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static void count(Closeable... resources) throws IOException {
    int missing = 0;
    for (Closeable resource : Arrays.asList(resources)) {
      if (resource == null) {
        missing++;
      }
    }
    if (missing > 1) {
      throw new IOException("missing");
    }
  }
}
