import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

final class Packs {
  InputStream open(String name) throws IOException {
    Cursor cursor = new Cursor(name);
    boolean isOpen = true;
    try {
      InputStream in;
      try {
        in = new Pack(name, cursor);
        isOpen = false;
      } catch (IOException gone) {
        return new ByteArrayInputStream(new byte[0]);
      }
      in = new BufferedInputStream(new DataInputStream(in), sizeFor(cursor));
      isOpen = false;
      return new PushbackInputStream(in);
    } catch (Throwable failure) {
      Cursor unclosed = isOpen ? cursor : null;
      try (unclosed) {
        isOpen = false;
        throw failure;
      }
    } finally {
      if (isOpen) {
        cursor.close();
      }
    }
  }

  private static int sizeFor(Cursor cursor) {
    return cursor.position() > 0 ? 512 : 8192;
  }
}

final class Cursor implements Closeable {
  private final FileInputStream file;

  Cursor(String name) throws IOException {
    file = new FileInputStream(name);
  }

  int position() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}

final class Pack extends InputStream {
  private final Cursor cursor;

  Pack(String name, Cursor cursor) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("no name");
    }
    this.cursor = cursor;
  }

  @Override
  public int read() {
    return cursor.position();
  }

  @Override
  public void close() throws IOException {
    cursor.close();
  }
}
