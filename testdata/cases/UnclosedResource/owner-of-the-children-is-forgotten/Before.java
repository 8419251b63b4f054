import acme.nio.FileWindow;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

class Owners {
  int read(String name, ByteBuffer buffer) throws IOException {
    RandomAccessFile file = FileWindow.open(name);
    FileChannel channel = file.getChannel();
    return channel.read(buffer);
  }
}
