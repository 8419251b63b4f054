// LIMIT: conditions are told apart by variables, not by what an object answers that was made beside the
// resource. So a path is seen that opens the file and does not find the status that goes with it.

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Settings {
  int first(File file) throws IOException {
    InputStream in = null;
    Result result = new Result(false);
    try {
      if (file.exists()) {
        in = new FileInputStream(file);
        result = new Result(true);
      }
      if (result.isFound()) {
        try (InputStream found = in) {
          return found.read();
        }
      }
    } catch (Throwable failure) {
      InputStream unclosed = in;
      try (unclosed) {
        in = null;
        throw failure;
      }
    } finally {
      if (in != null) {
        in.close();
      }
    }
    return -1;
  }

  static class Result {
    private final boolean found;

    Result(boolean found) {
      this.found = found;
    }

    boolean isFound() {
      return found;
    }
  }
}
