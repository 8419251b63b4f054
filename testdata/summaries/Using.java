package summaries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Methods that use what they are given, or pass it on. */
final class Using {
  private final List<InputStream> streams = new ArrayList<>();
  private InputStream last;

  //: 1 USES
  static void reads(InputStream in) throws IOException {
    in.read();
  }

  //: 1 USES, 2 USES
  static void copies(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[4096];
    int count;
    while ((count = in.read(buffer)) >= 0) {
      out.write(buffer, 0, count);
    }
  }

  //: 1 USES; releases nothing; never throws
  static void ignores(InputStream in) {}

  //: 1 USES; releases nothing; never throws
  static boolean isThere(InputStream in) {
    return in != null;
  }

  //: 1 USES; releases nothing; never throws
  static boolean isWhatNullIsNot(InputStream in) {
    return null != in;
  }

  //: 1 USES
  static int readsWrapped(InputStream in) throws IOException {
    return new java.io.DataInputStream(in).readInt();
  }

  //: 1 USES
  static void readsThroughAnother(InputStream in) throws IOException {
    reads(in);
  }

  //: 1 USES
  static void readsInALambda(InputStream in) {
    Runnable task =
        () -> {
          try {
            in.read();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        };
    task.run();
  }

  //: 1 MAY_TAKE_OWNERSHIP; never throws
  void adds(InputStream in) {
    streams.add(in);
  }

  //: 1 MAY_TAKE_OWNERSHIP; never throws
  void stores(InputStream in) {
    last = in;
  }

  //: 1 MAY_TAKE_OWNERSHIP; never throws
  void storesChecked(InputStream in) {
    last = Objects.requireNonNull(in);
  }

  //: 1 MAY_TAKE_OWNERSHIP, 2 USES; never throws
  static void storesInAnArray(InputStream in, InputStream[] all) {
    all[0] = in;
  }

  //: 1 MAY_KEEP
  void storesAfterReading(InputStream in) throws IOException {
    in.read();
    last = in;
  }
}
