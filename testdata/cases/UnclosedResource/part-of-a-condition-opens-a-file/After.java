import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Scanner;

class Settings {
  boolean isEmpty(File file, long length) throws IOException {
    try (FileInputStream fileInputStream = !(length == 0) ? new FileInputStream(file) : null) {
      return length == 0 || fileInputStream.read() < 0;
    }
  }

  String first(File file, String other) throws IOException {
    try (Scanner scanner = other == null ? new Scanner(file) : null) {
      if (other == null && scanner.hasNext()) {
        return "file";
      }
    }
    return other;
  }

  int size(File file, boolean isNeeded) throws IOException {
    try (FileInputStream fileInputStream = isNeeded ? new FileInputStream(file) : null) {
      return isNeeded ? fileInputStream.available() : 0;
    }
  }
}
