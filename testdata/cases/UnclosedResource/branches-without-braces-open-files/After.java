import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.util.List;
import java.util.Scanner;

final class Branches {
  int first(File file, boolean isBinary) throws IOException {
    if (isBinary)
      try (FileInputStream fileInputStream = new FileInputStream(file)) {
        return fileInputStream.read();
      }
    else
      try (FileReader fileReader = new FileReader(file)) {
        return fileReader.read();
      }
  }

  int kind(File file, int limit) throws IOException {
    if (limit == 1) {
      return 0;
    } else try (FileInputStream fileInputStream = new FileInputStream(file)) {
      if (fileInputStream.read() > limit) {
        return 1;
      } else try (Scanner scanner = new Scanner(file)) {
        if (scanner.nextInt() > limit) {
          return 2;
        } else {
          return 3;
        }
      }
    }
  }

  int sum(List<File> files) throws IOException {
    int sum = 0;
    for (File file : files)
      if (file.exists())
        try (FileInputStream fileInputStream = new FileInputStream(file)) {
          sum += fileInputStream.read(); // the first byte
        }
      else
        sum--;
    return sum;
  }
}
