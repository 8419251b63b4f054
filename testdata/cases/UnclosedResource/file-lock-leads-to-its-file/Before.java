import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;

class Locking {
  void closeThroughTheLock(File file) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(file, "rw");
    FileLock lock = opened.getChannel().lock();
    lock.channel().close();
  }

  void askTheChannel(File file) throws IOException {
    RandomAccessFile opened = new RandomAccessFile(file, "rw");
    FileLock lock = opened.getChannel().lock();
    System.out.println(lock.channel().isOpen());
  }
}
