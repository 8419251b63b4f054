package acme.parse;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

public final class Spooled implements Closeable {
  private final ByteArrayOutputStream out;
  private final Path file;

  public Spooled(String name) throws IOException {
    this.out = new ByteArrayOutputStream();
    this.file = Files.createTempFile(name, ".tmp");
  }

  public int next() throws IOException {
    out.write(1);
    return out.size();
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.delete(file);
  }
}
