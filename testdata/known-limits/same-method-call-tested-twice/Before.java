// LIMIT: the analysis does not believe that a method answers twice the same, but for equals() of two strings, since it
// may do anything in between; so it sees a path that opens the file and does not close it.

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Filter {
  int first(File file) throws IOException {
    InputStream in = file.isDirectory() ? System.in : new FileInputStream(file);
    try {
      return in.read();
    } finally {
      if (!file.isDirectory()) {
        in.close();
      }
    }
  }
}
