import java.io.File;
import java.io.FileNotFoundException;
import java.util.Scanner;

class Grid {
  int[] read(File file, int size) throws FileNotFoundException {
    try (Scanner scanner = new Scanner(file)) {
      int[] cells = new int[size];
      for (int i = 0; i < size; i++) {
        cells[i] = scanner.nextInt();
      }
      return cells;
    }
  }
}
