package summaries;

import java.io.IOException;
import java.io.InputStream;

/** Anonymous classes around what a method is given. */
final class Anonymous {
  //: 1 USES; shares 1; never throws
  static InputStream anonymous(InputStream in) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return in.read();
      }

      @Override
      public void close() throws IOException {
        in.close();
      }
    };
  }
}
