import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

class Poller {
  int await(File file) throws IOException, InterruptedException {
    int tries = 0;
    while (true) {
      try (FileInputStream fileInputStream = new FileInputStream(file)) {
        if (!(fileInputStream.read() != 'x')) {
          break;
        }
      }
      if (tries++ > 3) {
        continue;
      }
      Thread.sleep(10);
    }
    return tries;
  }
}
