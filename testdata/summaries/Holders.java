package summaries;

import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Classes whose constructors are given resources. */
final class Holders {
  private Holders() {}

  static final class ClosesIt implements Closeable {
    private final InputStream in;

    //: 1 USES; shares 1; never throws
    ClosesIt(InputStream in) {
      this.in = in;
    }

    //: RECEIVER CLOSES
    @Override
    public void close() throws IOException {
      in.close();
    }

    //: shares RECEIVER; releases nothing; never throws
    InputStream in() {
      return in;
    }

    //: 1 USES; shares 1; never throws
    static ClosesIt of(InputStream in) {
      return new ClosesIt(in);
    }

    //: fresh
    static ClosesIt open(File file) throws IOException {
      return new ClosesIt(new FileInputStream(file));
    }
  }

  static final class ClosesItThroughAnother implements Closeable {
    private final InputStream in;

    //: 1 USES; shares 1; never throws
    ClosesItThroughAnother(InputStream in) {
      this.in = in;
    }

    //: RECEIVER CLOSES
    @Override
    public void close() throws IOException {
      finish();
    }

    //: RECEIVER CLOSES
    private void finish() throws IOException {
      if (in != null) {
        in.close();
      }
    }
  }

  static final class LeavesItOpen implements Closeable {
    private final InputStream in;
    private boolean isClosed;

    //: 1 USES; fresh; never throws
    LeavesItOpen(InputStream in) {
      this.in = in;
    }

    //: releases nothing; never throws
    @Override
    public void close() {
      isClosed = true;
    }

    //:
    int read() throws IOException {
      return in.read();
    }
  }

  static final class IsNotCloseable {
    private final InputStream in;

    //: 1 MAY_KEEP; never throws
    IsNotCloseable(InputStream in) {
      this.in = in;
    }

    //: not owned; releases nothing; never throws
    InputStream in() {
      return in;
    }
  }

  static final class ReadsOnly implements Closeable {
    private final int first;
    private final FileInputStream own;

    //: 1 USES; fresh
    ReadsOnly(InputStream in, File file) throws IOException {
      this.first = in.read();
      this.own = new FileInputStream(file);
    }

    //: RECEIVER CLOSES
    @Override
    public void close() throws IOException {
      own.close();
    }
  }

  static final class Filters extends FilterInputStream {
    //: 1 USES; shares 1; never throws
    Filters(InputStream in) {
      super(in);
    }
  }

  static final class Delegates implements Closeable {
    private final InputStream in;

    //: 1 USES; shares 1; never throws
    Delegates(InputStream in) {
      this(in, 10);
    }

    //: 1 USES; shares 1; never throws
    Delegates(InputStream in, int size) {
      this.in = in;
    }

    //: RECEIVER CLOSES
    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static final class Collects implements Closeable {
    private final List<Closeable> all = new ArrayList<>();

    //: 1 MAY_TAKE_OWNERSHIP; never throws
    Collects(Closeable first) {
      all.add(first);
    }

    //: RECEIVER CLOSES
    @Override
    public void close() {
      Several.closesEachOfACollection(all);
    }
  }

  static final class ChecksFirst implements Closeable {
    private final InputStream in;

    //: 1 USES; shares 1
    ChecksFirst(InputStream in) throws IOException {
      if (in == null) {
        throw new IOException("nothing");
      }
      this.in = in;
      in.read();
    }

    //: RECEIVER CLOSES
    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  static class Inner {
    private final InputStream in;
    private boolean isOpen;

    //: 1 MAY_KEEP; never throws
    Inner(InputStream in) {
      this.in = in;
    }

    final class Closer implements Closeable {
      private final InputStream other;

      //: 1 USES; shares 1; never throws
      Closer(InputStream other) {
        this.other = other;
        isOpen = true;
      }

      //: RECEIVER CLOSES
      @Override
      public void close() throws IOException {
        isOpen = false;
        other.close();
        in.close();
      }
    }

    //: 1 USES; shares 1; never throws
    Closeable closer(InputStream other) {
      return new Closer(other);
    }
  }
}
