package acme.db;

import java.io.IOException;
import java.io.RandomAccessFile;

public final class Cursors {
  private Cursors() {}

  public static RandomAccessFile open(String name) throws IOException {
    return new RandomAccessFile(name, "r");
  }

  /** Closes {@code old}, and returns a new one. */
  public static RandomAccessFile reopen(RandomAccessFile old, String name) throws IOException {
    old.close();
    return open(name);
  }
}
