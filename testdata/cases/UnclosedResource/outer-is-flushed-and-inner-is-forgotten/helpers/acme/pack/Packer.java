package acme.pack;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public class Packer extends FilterOutputStream {
  public Packer(OutputStream out) {
    super(out);
  }

  public static void end(Packer outer, OutputStream inner) throws IOException {
    if (outer != null) {
      outer.flush();
    } else {
      inner.flush();
    }
  }
}
