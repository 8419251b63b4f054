package acme.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public class Packer extends FilterOutputStream {
  public Packer(OutputStream out, int size) throws IOException {
    super(out);
    out.write(size >> 8);
    out.write(size);
  }

  /** Closes {@code outer}, or {@code inner} where the former could not be made. */
  public static void close(Packer outer, OutputStream inner) throws IOException {
    if (outer != null) {
      outer.close();
    } else {
      inner.close();
    }
  }
}
