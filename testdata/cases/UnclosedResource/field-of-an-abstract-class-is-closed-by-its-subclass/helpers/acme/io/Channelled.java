package acme.io;

import java.io.OutputStream;
import java.nio.channels.FileChannel;

public abstract class Channelled extends OutputStream {
  protected final FileChannel channel;

  protected Channelled(FileChannel channel) {
    this.channel = channel;
  }
}
