package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.log4j.Logger;

class Log4j1 {
  void loggingDoesNotSkipTheClose(Logger log, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    log.debug("opened");
    in.close();
  }

  void readingDoes(Logger log, File file) throws IOException {
    InputStream in = new FileInputStream(file); // -> CloseNotInFinally
    log.debug(in.read());
    in.close();
  }
}
