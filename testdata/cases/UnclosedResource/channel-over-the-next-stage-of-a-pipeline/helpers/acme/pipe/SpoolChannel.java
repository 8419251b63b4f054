package acme.pipe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

public class SpoolChannel implements WritableByteChannel {
  private final Stage stage;
  private final FileChannel spool;

  public SpoolChannel(Stage stage, Path file) throws IOException {
    this.stage = stage;
    this.spool = FileChannel.open(file, StandardOpenOption.WRITE);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return spool.write(source) + stage.write(source);
  }

  @Override
  public boolean isOpen() {
    return spool.isOpen();
  }

  @Override
  public void close() throws IOException {
    stage.end();
    spool.close();
  }
}
