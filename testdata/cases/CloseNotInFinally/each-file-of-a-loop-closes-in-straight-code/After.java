import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;

class Words {
  int count(File folder) throws IOException {
    int words = 0;
    for (File file : folder.listFiles()) {
      try (BufferedReader reader = new BufferedReader(new FileReader(file))) {
        String line;
        while ((line = reader.readLine()) != null) {
          words += line.split(" ").length;
        }
      }
    }
    return words;
  }
}
