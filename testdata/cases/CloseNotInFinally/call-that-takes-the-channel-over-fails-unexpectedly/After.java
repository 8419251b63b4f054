import java.io.IOException;
import java.io.RandomAccessFile;
import java.util.Map;

class Locks {
  boolean lock(String name, Map<String, Object> held) throws IOException {
    RandomAccessFile file = null;
    boolean isLocked = false;
    try {
      file = new RandomAccessFile(name, "rw");
      isLocked = file.length() == 0;
      if (isLocked) {
        held.put(name, file);
      }
    } finally {
      if (!isLocked && file != null) {
        file.close();
      }
    }
    return isLocked;
  }

  boolean lockAndMark(String name, Map<String, Object> held) throws IOException {
    RandomAccessFile file = null;
    boolean isLocked = false;
    try {
      file = new RandomAccessFile(name, "rw");
      try {
        isLocked = file.length() == 0;
        if (isLocked) {
          file.writeByte(1);
          held.put(name, file);
        }
      } catch (Throwable failure) {
        RandomAccessFile unclosed = file;
        try (unclosed) {
          throw failure;
        }
      }
    } finally {
      if (!isLocked && file != null) {
        file.close();
      }
    }
    return isLocked;
  }
}
