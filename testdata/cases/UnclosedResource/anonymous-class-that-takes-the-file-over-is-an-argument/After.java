import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.channels.FileLock;

class Locks {
  static void lock(File file) {
    try {
      RandomAccessFile access = new RandomAccessFile(file, "rw");
      boolean isOpen = true;
      try {
        FileLock lock = access.getChannel().tryLock();
        boolean isOpen2 = true;
        try {
          if (lock != null) {
            file.createNewFile();
            ServerSocket server = new ServerSocket(0);
            isOpen2 = false;
            isOpen = false;
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
        } catch (Throwable failure) {
          FileLock unclosed = isOpen2 ? lock : null;
          try (unclosed) {
            throw failure;
          }
        }
      } catch (Throwable failure) {
        RandomAccessFile unclosed = isOpen ? access : null;
        try (unclosed) {
          throw failure;
        }
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
  }
}
