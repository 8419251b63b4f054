package summaries;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Methods that close what they are given. What is expected of each stands above it. */
final class Closing {
  private static InputStream kept;

  //: 1 CLOSES
  static void closes(InputStream in) throws IOException {
    in.close();
  }

  //: 1 CLOSES
  static void closesQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      // Nobody can do anything about it.
    }
  }

  //: 1 CLOSES
  static void closesWhatNullIsNot(Closeable closeable) {
    if (null != closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        // Nobody can do anything about it.
      }
    }
  }

  //: 1 CLOSES
  static void closesQuietlyUnlessNull(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException ignored) {
        return;
      }
    }
  }

  //: 1 CLOSES
  static void closesInFinally(InputStream in) throws IOException {
    try {
      in.read();
    } finally {
      in.close();
    }
  }

  //: 1 CLOSES
  static void closesInHeader(InputStream in) throws IOException {
    try (InputStream closed = in) {
      closed.read();
    }
  }

  //: 1 CLOSES, 2 CLOSES
  static void closesTwoInHeader(InputStream in, OutputStream out) throws IOException {
    try (InputStream source = in;
        OutputStream target = out) {
      target.write(source.read());
    }
  }

  //: 1 CLOSES_ON_RETURN
  static void closesAtTheEnd(InputStream in) throws IOException {
    in.read();
    in.close();
  }

  //: 1 CLOSES_ON_RETURN, 2 CLOSES_ON_RETURN
  static void closesOneAfterTheOther(InputStream in, OutputStream out) throws IOException {
    in.read();
    in.close();
    out.close();
  }

  //: 1 CLOSES
  static void closesAfterWhatThrowsNothingChecked(InputStream in, String name) throws IOException {
    name.trim();
    in.close();
  }

  //: 1 CLOSES_ON_RETURN
  static void throwsCheckedBeforeItCloses(InputStream in, int count) throws IOException {
    if (count < 0) {
      throw new IOException("count");
    }
    in.close();
  }

  //: 1 CLOSES
  static void throwsUncheckedBeforeItCloses(InputStream in, int count) throws IOException {
    if (count < 0) {
      throw new IllegalArgumentException("count");
    }
    in.close();
  }

  //: 1 CLOSES_ON_RETURN
  static void wrapsWhatItThrows(InputStream in) {
    try {
      in.read();
      in.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  //: 1 MAY_TAKE_OWNERSHIP
  static void closesIfAsked(InputStream in, boolean isAsked) throws IOException {
    if (isAsked) {
      in.close();
    }
  }

  //: 1 CLOSES
  static void closesInBothBranches(InputStream in, boolean isQuiet) throws IOException {
    if (isQuiet) {
      closesQuietly(in);
    } else {
      in.close();
    }
  }

  //: 1 CLOSES_ON_THROW
  static void closesWhenItThrows(InputStream in) throws IOException {
    try {
      in.read();
    } catch (IOException | RuntimeException | Error e) {
      in.close();
      throw e;
    }
  }

  //: 1 CLOSES_ON_FAILURE
  static void closesWhenReadingFails(InputStream in) throws IOException {
    try {
      in.read();
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  //: 1 CLOSES_ON_THROW
  static void closesUnlessItSucceeds(InputStream in) throws IOException {
    boolean isDone = false;
    try {
      in.read();
      isDone = true;
    } finally {
      if (!isDone) {
        in.close();
      }
    }
  }

  //: 1 CLOSES
  static void closesThroughAnother(InputStream in) {
    closesQuietly(in);
  }

  //: 1 CLOSES
  static void closesThroughAnAlias(InputStream in) throws IOException {
    InputStream alias = in;
    InputStream other = alias;
    other.close();
  }

  //: 1 CLOSES
  static void closesItsWrapper(InputStream in) throws IOException {
    java.io.BufferedInputStream buffered = new java.io.BufferedInputStream(in);
    try {
      buffered.read();
    } finally {
      buffered.close();
    }
  }

  //: 1 CLOSES
  static void closesWhatIsCloseable(Object object) throws IOException {
    if (object instanceof Closeable) {
      ((Closeable) object).close();
    }
  }

  //: 1 CLOSES
  static void closesInSwitch(InputStream in, String kind) throws IOException {
    switch (kind) {
      case "quiet":
        closesQuietly(in);
        break;
      case "loud":
      default:
        in.close();
    }
  }

  //: 1 CLOSES_SOMETIMES
  static void closesInOneCase(InputStream in, String kind) throws IOException {
    switch (kind) {
      case "quiet":
        closesQuietly(in);
        break;
      default:
        break;
    }
  }

  //: 1 CLOSES
  static synchronized void closesUnderALock(InputStream in) throws IOException {
    synchronized (Closing.class) {
      in.close();
    }
  }

  //: 1 CLOSES, 2 CLOSES
  static void closesBothWhateverHappens(Closeable first, Closeable second) throws IOException {
    try {
      first.close();
    } finally {
      second.close();
    }
  }

  //: 1 CLOSES, 2 CLOSES_ON_RETURN
  static void closesTheSecondIfTheFirstDoesNotThrow(Closeable first, Closeable second)
      throws IOException {
    first.close();
    second.close();
  }

  //: 1 MAY_TAKE_OWNERSHIP; never throws
  static void keepsInAStaticField(InputStream in) {
    kept = in;
  }

  //: 1 CLOSES
  static void closesAndForgets(InputStream in) throws IOException {
    kept = null;
    InputStream last = in;
    in = null;
    last.close();
  }

  //: 1 CLOSES
  static void closesRecursively(InputStream in, int depth) throws IOException {
    if (depth == 0) {
      in.close();
    } else {
      closesRecursively(in, depth - 1);
    }
  }

  //: 1 CLOSES
  static void closesInAChain(InputStream in) throws IOException {
    closesThroughAnAlias(in);
  }

  //: 1 CLOSES
  static void closesOnRetry(InputStream in) throws IOException {
    for (int i = 0; i < 3; i++) {
      try {
        in.read();
        break;
      } catch (IOException e) {
        continue;
      }
    }
    in.close();
  }
}
