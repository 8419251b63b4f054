import acme.archive.TarReader;
import java.io.FileInputStream;
import java.io.IOException;

class Unpacker {
  int countEntries(String archive) throws IOException {
    FileInputStream file = null;
    TarReader tar = null;
    try {
      file = new FileInputStream(archive);
      tar = new TarReader(file);
      int count = 0;
      while (tar.hasNextEntry()) {
        count++;
      }
      return count;
    } finally {
      if (tar != null) {
        tar.close();
      } else if (file != null) {
        file.close();
      }
    }
  }
}
