// LIMIT: only null tests, flags, fields and getters are remembered between two conditions, a
// comparison of numbers is not.

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Main {
  public static void main(String[] arguments) throws IOException {
    InputStream in = System.in;
    if (arguments.length > 0) {
      in = new FileInputStream(arguments[0]);
    }
    try {
      System.out.println(in.read());
    } finally {
      if (arguments.length > 0) {
        in.close();
      }
    }
  }
}
