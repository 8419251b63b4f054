package libraries;

import org.apache.logging.log4j.CloseableThreadContext;
import org.apache.logging.log4j.Logger;

class Log4j {
  void keyIsNeverRemoved(Logger logger) {
    CloseableThreadContext.Instance keys = CloseableThreadContext.put("a", "b").put("c", "d"); // -> UnclosedResource
    logger.info(keys);
  }

  void keyIsRemoved(Logger logger) {
    try (CloseableThreadContext.Instance keys = CloseableThreadContext.put("a", "b")) {
      logger.info(keys);
    }
  }
}
