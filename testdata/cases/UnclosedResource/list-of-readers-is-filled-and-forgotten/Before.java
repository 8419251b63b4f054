import acme.merge.Runs;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class MergeSort {
  String smallestFirstLine(List<Path> files) throws IOException {
    List<BufferedReader> runs = new ArrayList<>();
    for (Path file : files) {
      runs.add(Runs.open(file));
    }
    String smallest = null;
    for (BufferedReader run : runs) {
      String line = run.readLine();
      if (line != null && (smallest == null || line.compareTo(smallest) < 0)) {
        smallest = line;
      }
    }
    return smallest;
  }
}
