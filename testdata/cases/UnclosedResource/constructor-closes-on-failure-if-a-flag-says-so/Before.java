import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

final class Archive implements Closeable {
  private final InputStream in;

  private Archive(InputStream in, boolean closeOnError) throws IOException {
    try {
      this.in = new BufferedInputStream(in);
      this.in.read();
    } catch (Throwable e) {
      if (closeOnError) {
        closeQuietly(in);
      }
      throw e;
    }
  }

  Archive(File file) throws IOException {
    this(new FileInputStream(file), true);
  }

  static Archive open(File file) throws IOException {
    return new Archive(new FileInputStream(file), true);
  }

  static Archive openCarelessly(File file) throws IOException {
    return new Archive(new FileInputStream(file), false);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      System.err.println(e);
    }
  }
}
