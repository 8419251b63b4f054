// LIMIT: the stream around the file closes it, and with it the lock; that the variable is an owner
// is forgotten when it gets its value after the lock was taken.

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Reports {
  void save(File file, byte[] text) throws IOException {
    FileOutputStream stream = new FileOutputStream(file);
    stream.getChannel().lock();
    OutputStream out = new BufferedOutputStream(stream);
    try {
      out.write(text);
    } finally {
      out.close();
    }
  }
}
