package acme.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A tape archive, whose first block is read when it is opened. */
public final class TarReader extends FilterInputStream {
  private static final int BLOCK = 512;

  private byte[] header;

  public TarReader(InputStream in) throws IOException {
    super(in);
    header = in.readNBytes(BLOCK);
  }

  public boolean hasNextEntry() throws IOException {
    byte[] previous = header;
    header = in.readNBytes(BLOCK);
    return previous.length == BLOCK && previous[0] != 0;
  }
}
