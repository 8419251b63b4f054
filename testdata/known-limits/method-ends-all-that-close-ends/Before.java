// LIMIT: a method that closes what an object holds may be about to open its next part, as one that rolls a log does; so
// it counts as a close only where nothing closes the object otherwise.

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Writer {
  static final class Draft extends OutputStream {
    private final OutputStream text;

    Draft(File file) throws IOException {
      text = new FileOutputStream(file);
    }

    @Override
    public void write(int b) throws IOException {
      text.write(b);
    }

    @Override
    public void close() throws IOException {
      text.close();
    }

    void abort() {
      try {
        text.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static void write(File file) throws IOException {
    Draft draft = new Draft(file);
    try {
      draft.write(1);
      draft.close();
    } finally {
      draft.abort();
    }
  }
}
