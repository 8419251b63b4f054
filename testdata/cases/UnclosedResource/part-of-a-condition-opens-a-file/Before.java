import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Scanner;

class Settings {
  boolean isEmpty(File file, long length) throws IOException {
    return length == 0 || new FileInputStream(file).read() < 0;
  }

  String first(File file, String other) throws IOException {
    if (other == null && new Scanner(file).hasNext()) {
      return "file";
    }
    return other;
  }

  int size(File file, boolean isNeeded) throws IOException {
    return isNeeded ? new FileInputStream(file).available() : 0;
  }
}
