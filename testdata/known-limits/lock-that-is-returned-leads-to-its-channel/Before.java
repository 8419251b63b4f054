// LIMIT: who gets a lock can ask it for its channel and close that. Most who get what comes from something else never
// do so, therefore only a method that does both is believed.

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;

class Locks {
  FileLock lock(File file) throws IOException {
    FileChannel channel = new RandomAccessFile(file, "rw").getChannel();
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    return null;
  }

  void unlock(FileLock lock) throws IOException {
    FileChannel channel = lock.channel();
    lock.release();
    channel.close();
  }
}
