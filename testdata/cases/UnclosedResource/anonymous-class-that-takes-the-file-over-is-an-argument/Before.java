import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.channels.FileLock;

class Locks {
  static void lock(File file) {
    try {
      RandomAccessFile access = new RandomAccessFile(file, "rw");
      FileLock lock = access.getChannel().tryLock();
      if (lock != null) {
        file.createNewFile();
        ServerSocket server = new ServerSocket(0);
        Runtime.getRuntime().addShutdownHook(new Thread() {
          public void run() {
            try {
              lock.release();
              server.close();
              access.close();
            } catch (IOException e) {
              e.printStackTrace();
            }
          }
        });
        file.createNewFile();
      } else {
        throw new IllegalStateException();
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
