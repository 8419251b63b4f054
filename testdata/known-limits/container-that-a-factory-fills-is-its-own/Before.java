// LIMIT: an object that is made around an array or collection has what that holds, whoever opened it. That the
// factory did so itself, and hands it over with the object, is not seen: nothing is reported, though everything is.

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.ArrayList;
import java.util.List;

class Parts implements Closeable {
  private final RandomAccessFile[] files;

  Parts(RandomAccessFile[] files) {
    this.files = files;
  }

  static Parts open(String name) throws IOException {
    List<RandomAccessFile> opened = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      opened.add(new RandomAccessFile(name + i, "r"));
    }
    return new Parts(opened.toArray(new RandomAccessFile[0]));
  }

  static long sizeOfFirst(String name) throws IOException {
    return open(name).files[0].length();
  }

  @Override
  public void close() throws IOException {
    for (RandomAccessFile file : files) {
      file.close();
    }
  }
}
