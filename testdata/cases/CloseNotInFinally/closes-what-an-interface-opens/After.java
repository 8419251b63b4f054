import acme.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

class ClosesWhatAnInterfaceOpens {
  private InputStream kept;

  int closesWhatItHasOpened(Store store) throws IOException {
    try (InputStream in = store.open("a")) {
      int first = in.read();
      return first;
    }
  }

  void closesWhatItAskedForByName(Store store, List<byte[]> rows) throws IOException {
    try (OutputStream table = store.getTable("a")) {
      for (byte[] row : rows) {
        table.write(row);
      }
    }
  }

  int closesItInFinally(Store store) throws IOException {
    InputStream in = store.open("a");
    try {
      return in.read();
    } finally {
      in.close();
    }
  }

  int neverCloses(Store store) throws IOException {
    InputStream in = store.open("a");
    return in.read();
  }

  int closesOnlySometimes(Store store) throws IOException {
    InputStream in = store.open("a");
    int first = in.read();
    if (first > 0) {
      in.close();
    }
    return first;
  }

  int keepsIt(Store store) throws IOException {
    InputStream in = store.open("a");
    kept = in;
    int first = in.read();
    in.close();
    return first;
  }

  void endsWhatOthersWriteTo(Store store) throws IOException {
    Writer log = store.getLog();
    log.write("end");
    log.close();
  }

  int failsByMistakeOnly(Store store, Runnable before) throws IOException {
    InputStream in = store.open("a");
    before.run();
    in.close();
    return 1;
  }
}
