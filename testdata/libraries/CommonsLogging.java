package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.logging.Log;

class CommonsLogging {
  void loggingDoesNotSkipTheClose(Log log, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    log.debug("opened");
    in.close();
  }

  void readingDoes(Log log, File file) throws IOException {
    InputStream in = new FileInputStream(file); // -> CloseNotInFinally
    log.debug(in.read());
    in.close();
  }
}
