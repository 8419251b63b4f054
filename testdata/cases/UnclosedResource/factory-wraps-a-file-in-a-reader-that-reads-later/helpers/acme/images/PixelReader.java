package acme.images;

import java.io.IOException;
import java.io.InputStream;

public final class PixelReader implements AutoCloseable {
  private final InputStream in;
  private final int width;

  private PixelReader(InputStream in, int width) {
    this.in = in;
    this.width = width;
  }

  public static PixelReader of(InputStream in, int width) {
    return new PixelReader(in, width);
  }

  public byte[] row() throws IOException {
    return in.readNBytes(width);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
