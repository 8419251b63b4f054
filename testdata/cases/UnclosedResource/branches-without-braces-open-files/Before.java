import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.util.List;
import java.util.Scanner;

final class Branches {
  int first(File file, boolean isBinary) throws IOException {
    if (isBinary)
      return new FileInputStream(file).read();
    else
      return new FileReader(file).read();
  }

  int kind(File file, int limit) throws IOException {
    if (limit == 1) {
      return 0;
    } else if (new FileInputStream(file).read() > limit) {
      return 1;
    } else if (new Scanner(file).nextInt() > limit) {
      return 2;
    } else {
      return 3;
    }
  }

  int sum(List<File> files) throws IOException {
    int sum = 0;
    for (File file : files)
      if (file.exists())
        sum += new FileInputStream(file).read(); // the first byte
      else
        sum--;
    return sum;
  }
}
