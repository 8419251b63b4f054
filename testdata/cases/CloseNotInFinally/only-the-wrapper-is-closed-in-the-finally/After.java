import acme.archive.TarReader;
import java.io.FileInputStream;
import java.io.IOException;

class Unpacker {
  int countEntries(String archive) throws IOException {
    TarReader tar = null;
    try {
      FileInputStream file = new FileInputStream(archive);
      try {
        tar = new TarReader(file);
      } catch (Throwable failure) {
        try (file) {
          throw failure;
        }
      }
      int count = 0;
      while (tar.hasNextEntry()) {
        count++;
      }
      return count;
    } finally {
      if (tar != null) {
        tar.close();
      }
    }
  }
}
