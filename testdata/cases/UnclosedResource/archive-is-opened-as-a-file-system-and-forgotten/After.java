import acme.nio.Archives;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

class Manifest {
  String read(Path jar) throws IOException {
    try (FileSystem archive = Archives.open(jar)) {
      return Files.readString(archive.getPath("META-INF", "MANIFEST.MF"));
    }
  }
}
