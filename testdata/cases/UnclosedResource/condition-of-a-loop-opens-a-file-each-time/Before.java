import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

class Poller {
  int await(File file) throws IOException, InterruptedException {
    int tries = 0;
    while (new FileInputStream(file).read() != 'x') {
      if (tries++ > 3) {
        continue;
      }
      Thread.sleep(10);
    }
    return tries;
  }
}
