// LIMIT: two conditions are one where they are spelled alike, but for their order and negation; that `count > 0` and
// `count >= 1` say the same is not seen.

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Main {
  static void first(String[] names) throws IOException {
    InputStream in = System.in;
    InputStream opened = null;
    if (names.length > 0) {
      in = opened = new FileInputStream(names[0]);
    }
    InputStream toClose = opened;
    try (toClose) {
      try {
        System.out.println(in.read());
      } finally {
        if (names.length >= 1) {
          in.close();
        }
      }
    }
  }
}
