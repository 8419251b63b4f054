import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Folders {
  long size(Path folder) throws IOException {
    long size = 0;
    try (java.nio.file.DirectoryStream<Path> directoryStream = Files.newDirectoryStream(folder)) {
      for (Path file : directoryStream) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
