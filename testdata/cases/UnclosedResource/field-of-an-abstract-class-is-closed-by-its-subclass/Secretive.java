import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;

abstract class Secretive extends OutputStream {
  private final FileChannel channel;

  Secretive(FileChannel channel) {
    this.channel = channel;
  }

  long size() throws IOException {
    return channel.size();
  }
}
