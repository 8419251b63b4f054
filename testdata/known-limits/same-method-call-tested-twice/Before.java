// LIMIT: the analysis does not believe that equals() answers twice the same, since a method may do
// anything in between; so it sees a path that opens the file and does not close it.

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Filter {
  int first(String name) throws IOException {
    InputStream in = name.equals("-") ? System.in : new FileInputStream(name);
    try {
      return in.read();
    } finally {
      if (!name.equals("-")) {
        in.close();
      }
    }
  }
}
