import java.io.FilterInputStream;
import java.io.InputStream;

final class WatchedStream extends FilterInputStream {
  private final InputStream watched;

  WatchedStream(InputStream in) {
    super(in);
    if (in == null) {
      throw new IllegalArgumentException("nothing to watch");
    }
    watched = in;
  }

  InputStream watched() {
    return watched;
  }
}
