package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

class Slf4j {
  InputStream loggingDoesNotFail(Logger logger, File file) throws IOException {
    InputStream in = new FileInputStream(file);
    logger.debug("opened {}", file);
    return in;
  }

  void keyIsNeverRemoved(Logger logger) {
    MDCCloseable key = MDC.putCloseable("user", "a"); // -> UnclosedResource
    logger.info("working", key);
  }

  void keyIsRemoved(Logger logger) {
    try (MDCCloseable key = MDC.putCloseable("user", "a")) {
      logger.info("working", key);
    }
  }
}
