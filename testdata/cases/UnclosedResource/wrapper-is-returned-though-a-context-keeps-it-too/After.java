import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Rows {
  Cursor open(File file) throws IOException {
    return bind(new FileInputStream(file));
  }

  boolean isEmpty(File file) throws IOException {
    try (Cursor cursor = bind(new FileInputStream(file))) {
      return cursor.next() < 0;
    }
  }

  Cursor bind(InputStream in) {
    Context context = contextOf(in);
    return new Cursor(in, context);
  }

  Context contextOf(InputStream in) {
    Context context = new Context();
    context.in = in;
    return context;
  }

  static class Context {
    InputStream in;
  }

  static class Cursor implements AutoCloseable {
    private final InputStream in;
    private final Context context;

    Cursor(InputStream in, Context context) {
      this.in = in;
      this.context = context;
    }

    int next() throws IOException {
      return context.in.read();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
