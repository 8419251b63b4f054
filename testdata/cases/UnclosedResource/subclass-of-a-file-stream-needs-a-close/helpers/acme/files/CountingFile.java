package acme.files;

import java.io.FileOutputStream;
import java.io.IOException;

public class CountingFile extends FileOutputStream {
  private long count;

  public CountingFile(String name) throws IOException {
    super(name, true);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    super.write(bytes);
    count += bytes.length;
  }

  public long count() {
    return count;
  }
}
