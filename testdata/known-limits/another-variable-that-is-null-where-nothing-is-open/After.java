// LIMIT: what createTempFile() returns may be null for all that is known, so the file may be open
// where the variable is null.

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Spool {
  void write(byte[] bytes, boolean spools) throws IOException {
    File spool = null;
    OutputStream out = System.out;
    OutputStream opened = null;
    if (spools) {
      spool = File.createTempFile("spool", null);
      out = opened = new FileOutputStream(spool);
    }
    OutputStream toClose = opened;
    try (toClose) {
      try {
        out.write(bytes);
      } finally {
        if (spool != null) {
          out.close();
        }
      }
    }
  }
}
