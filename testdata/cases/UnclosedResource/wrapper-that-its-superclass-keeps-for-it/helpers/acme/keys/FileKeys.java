package acme.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

public final class FileKeys extends Keys {
  private final InputStream in;

  public FileKeys(Path path) throws IOException {
    in = Files.newInputStream(path);
  }

  @Override
  public byte[] get(String name) throws IOException {
    return in.readAllBytes();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
