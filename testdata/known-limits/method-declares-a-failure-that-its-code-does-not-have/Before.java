// LIMIT: a method that may fail at all is believed to throw what it declares, though its code can't. Of the source it is
// only asked whether anything can leave it by an exception, not of which type.

import java.io.FileInputStream;
import java.io.IOException;

final class Journal {
  static int first(String name, String count) throws IOException {
    FileInputStream in = new FileInputStream(name);
    int number = numberIn(count);
    try (in) {
      return number + in.read();
    }
  }

  private static int numberIn(String count) throws IOException {
    return Integer.parseInt(count);
  }
}
