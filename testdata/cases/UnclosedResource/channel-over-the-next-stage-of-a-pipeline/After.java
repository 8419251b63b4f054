import acme.pipe.SpoolChannel;
import acme.pipe.Stage;
import acme.pipe.StageChannel;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

class Logged {
  private final Stage next;

  Logged(Stage next) {
    this.next = next;
  }

  long send(FileChannel source, long count) throws IOException {
    return source.transferTo(0, count, new StageChannel(next));
  }

  long spool(FileChannel source, long count, Path file) throws IOException {
    try (SpoolChannel spoolChannel = new SpoolChannel(next, file)) {
      return source.transferTo(0, count, spoolChannel);
    }
  }
}
