import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Before {
  static final class Draft extends OutputStream {
    private final OutputStream text;
    private final OutputStream index;
    private boolean isOpen = true;

    Draft(File file) throws IOException {
      text = new FileOutputStream(file);
      try {
        index = new FileOutputStream(file + ".index");
      } catch (IOException e) {
        text.close();
        throw e;
      }
    }

    @Override
    public void write(int b) throws IOException {
      text.write(b);
    }

    @Override
    public void close() throws IOException {
      try {
        text.close();
      } finally {
        index.close();
      }
      isOpen = false;
    }

    void abort() {
      if (isOpen) {
        end(text);
        end(index);
      }
    }

    void forgetText() {
      end(text);
    }

    private static void end(OutputStream out) {
      try {
        out.close();
      } catch (IOException e) {
        System.err.println(e);
      }
    }
  }

  static void aborted(File file) throws IOException {
    Draft draft = new Draft(file);
    try {
      draft.write(1);
      draft.close();
    } finally {
      draft.abort();
    }
  }

  static void halfClosed(File file) throws IOException {
    Draft draft = new Draft(file);
    try {
      draft.write(1);
      draft.close();
    } finally {
      draft.forgetText();
    }
  }
}
