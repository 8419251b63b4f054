import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileLock;

class Reports {
  void lockGoesWithTheFile(File file, byte[] text) throws IOException {
    FileOutputStream stream = new FileOutputStream(file);
    OutputStream out = new BufferedOutputStream(stream);
    try {
      stream.getChannel().lock();
      out.write(text);
    } finally {
      out.close();
    }
  }

  void lockOfAFileThatStaysOpen(FileOutputStream stream, byte[] text) throws IOException {
    FileLock lock = stream.getChannel().lock();
    System.out.println(lock);
    OutputStream out = new BufferedOutputStream(new FileOutputStream("b"));
    try {
      out.write(text);
    } finally {
      out.close();
    }
  }
}
