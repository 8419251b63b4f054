package acme.io;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Sources {
  private Sources() {}

  public static InputStream plain(String name, int depth) throws IOException {
    return depth == 0 ? new FileInputStream(name) : buffered(name, depth - 1);
  }

  public static InputStream buffered(String name, int depth) throws IOException {
    if (depth == 0) {
      return new BufferedInputStream(new FileInputStream(name));
    }
    return plain(name, depth - 1);
  }

  public static void drain(InputStream in, int times) throws IOException {
    if (times == 0) {
      in.close();
      return;
    }
    drain(in, times - 1);
  }
}
