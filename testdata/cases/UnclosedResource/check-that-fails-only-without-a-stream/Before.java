import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Resources {
  InputStream required(String name) throws IOException {
    InputStream in = Resources.class.getResourceAsStream(name);
    check(in, name);
    return in;
  }

  InputStream unread(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    checkNotEmpty(in, name);
    return in;
  }

  private static void check(InputStream in, String name) throws IOException {
    if (in == null) {
      throw new IOException("no resource " + name.trim());
    }
  }

  private static void checkNotEmpty(InputStream in, String name) throws IOException {
    if (in == null || in.available() == 0) {
      throw new IOException("nothing in " + name);
    }
  }
}
