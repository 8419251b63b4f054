import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.util.List;

class Merge {
  int countLines(List<File> parts) throws IOException {
    int lines = 0;
    BufferedReader reader = null;
    for (File part : parts) {
      reader = new BufferedReader(new FileReader(part));
      while (reader.readLine() != null) {
        lines++;
      }
    }
    if (reader != null) {
      reader.close();
    }
    return lines;
  }
}
