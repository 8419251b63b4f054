import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Folders {
  long size(Path folder) throws IOException {
    long size = 0;
    for (Path file : Files.newDirectoryStream(folder)) {
      size += Files.size(file);
    }
    return size;
  }
}
