package libraries;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Netty {
  int viewOfABufferNeedsNoClose(ByteBuf buffer) throws IOException {
    ByteBufInputStream in = new ByteBufInputStream(buffer);
    return in.read();
  }

  int fileDoes(ByteBuf buffer, File file) throws IOException {
    InputStream in = new FileInputStream(file); // -> UnclosedResource
    return buffer.writeBytes(in, in.available());
  }
}
