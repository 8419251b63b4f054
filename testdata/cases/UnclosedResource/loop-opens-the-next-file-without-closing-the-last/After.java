import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.util.List;

class Merge {
  int countLines(List<File> parts) throws IOException {
    int lines = 0;
    for (File part : parts) {
      try (BufferedReader reader = new BufferedReader(new FileReader(part))) {
        while (reader.readLine() != null) {
          lines++;
        }
      }
    }
    return lines;
  }
}
