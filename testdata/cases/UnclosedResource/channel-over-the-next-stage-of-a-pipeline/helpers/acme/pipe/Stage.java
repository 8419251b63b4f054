package acme.pipe;

import java.io.IOException;
import java.nio.ByteBuffer;

public interface Stage {
  int write(ByteBuffer source) throws IOException;

  void end() throws IOException;
}
