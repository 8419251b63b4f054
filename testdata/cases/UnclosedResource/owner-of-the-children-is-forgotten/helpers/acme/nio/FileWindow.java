package acme.nio;

import java.io.IOException;
import java.io.RandomAccessFile;

public final class FileWindow {
  private FileWindow() {}

  public static RandomAccessFile open(String name) throws IOException {
    RandomAccessFile file = new RandomAccessFile(name, "rw");
    return file;
  }
}
