import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Hashes {
  int hash(File file) throws IOException {
    return hash(new FileInputStream(file));
  }

  int hashAndGoOn(File file) throws IOException {
    return hash(new FileInputStream(file), true);
  }

  int hashAndGoOnAfterAll(File file) throws IOException {
    return hashTheOtherWay(new FileInputStream(file), false);
  }

  int hash(File file, boolean isKept) throws IOException {
    InputStream in = new FileInputStream(file);
    if (isKept) {
      return hash(in, "kept", isKept);
    }
    return hash(in, "closed", isKept);
  }

  private static int hash(InputStream in) throws IOException {
    return hash(in, false);
  }

  private static int hash(InputStream in, boolean isKept) throws IOException {
    return hash(in, "default", isKept);
  }

  private static int hashTheOtherWay(InputStream in, boolean isKept) throws IOException {
    isKept = !isKept;
    return hash(in, "default", isKept);
  }

  private static int hash(InputStream in, String name, boolean isKept) throws IOException {
    try {
      return name.hashCode() + in.read();
    } finally {
      if (!isKept) {
        in.close();
      }
    }
  }
}
