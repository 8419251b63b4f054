import acme.log.Rolling;
import java.io.IOException;

class Logs {
  void rolled(String text) throws IOException {
    try (Rolling log = new Rolling()) {
      log.write(text);
      log.roll();
    }
  }

  void ended(String text) throws IOException {
    Rolling log = new Rolling();
    try {
      log.write(text);
    } finally {
      log.end();
    }
  }

  void closed(String text) throws IOException {
    try (Rolling log = new Rolling()) {
      log.write(text);
      log.roll();
    }
  }
}
