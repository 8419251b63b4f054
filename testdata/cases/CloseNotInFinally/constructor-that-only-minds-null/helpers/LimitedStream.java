import java.io.FilterInputStream;
import java.io.InputStream;

final class LimitedStream extends FilterInputStream {
  private final int limit;

  LimitedStream(InputStream in, int limit) {
    super(in);
    if (limit < 0) {
      throw new IllegalArgumentException("negative limit");
    }
    this.limit = limit;
  }

  int limit() {
    return limit;
  }
}
