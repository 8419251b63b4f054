import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Heads {
  int ofLocalClass(String path) throws IOException {
    class First {
      int of(InputStream in) throws IOException {
        try (in) {
          return in.read();
        }
      }
    }

    InputStream in = new FileInputStream(path);
    return new First().of(in);
  }

  int ofRecord(String path, int limit) throws IOException {
    InputStream in = new FileInputStream(path);
    return new Limited(limit).of(in);
  }

  int ofSuperclassThatFails(String path) throws IOException {
    InputStream in = new FileInputStream(path);
    try {
      return new Checked().of(in);
    } catch (Throwable failure) {
      try (in) {
        throw failure;
      }
    }
  }
}

record Limited(int limit) {
  int of(InputStream in) throws IOException {
    try (in) {
      return in.readNBytes(limit).length;
    }
  }
}

class Allowed {
  Allowed() {
    if (!Boolean.getBoolean("allowed")) {
      throw new SecurityException();
    }
  }
}

class Checked extends Allowed {
  int of(InputStream in) throws IOException {
    try (in) {
      return in.read();
    }
  }
}
