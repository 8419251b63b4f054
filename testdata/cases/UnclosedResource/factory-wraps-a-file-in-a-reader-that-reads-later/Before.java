import acme.images.PixelReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

class Thumbnails {
  private final Path folder;

  Thumbnails(Path folder) {
    this.folder = folder;
  }

  PixelReader open(String name) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(name)));
    return PixelReader.of(in, 640);
  }
}
