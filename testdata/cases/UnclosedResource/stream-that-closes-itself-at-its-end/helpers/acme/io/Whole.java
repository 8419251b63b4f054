package acme.io;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Whole extends FileInputStream {
  public Whole(String name) throws IOException {
    super(name);
  }

  public static InputStream open(String name) throws IOException {
    return new FileInputStream(name) {
      @Override
      public int read() throws IOException {
        int next = super.read();
        if (next < 0) {
          close();
        }
        return next;
      }
    };
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    if (next < 0) {
      close();
    }
    return next;
  }
}
