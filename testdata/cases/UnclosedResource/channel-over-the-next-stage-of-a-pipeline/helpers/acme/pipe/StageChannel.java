package acme.pipe;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

public class StageChannel implements WritableByteChannel {
  private Stage stage;

  public StageChannel(Stage stage) {
    this.stage = stage;
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    return stage.write(source);
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void close() throws IOException {
    stage.end();
  }
}
