import java.io.OutputStream;
import java.nio.channels.FileChannel;

abstract class Channelled extends OutputStream {
  protected final FileChannel channel;

  Channelled(FileChannel channel) {
    this.channel = channel;
  }
}
