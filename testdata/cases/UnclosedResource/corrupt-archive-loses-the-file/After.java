import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

class Archive {
  /** Returns the content. The constructor reads the header, and throws when it is corrupt. */
  InputStream open(String name) throws IOException {
    FileInputStream fileInputStream = new FileInputStream(name);
    try {
      return new BufferedInputStream(new GZIPInputStream(fileInputStream));
    } catch (Throwable failure) {
      try (fileInputStream) {
        throw failure;
      }
    }
  }
}
