import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.util.zip.GZIPInputStream;

class Probes {
  void touch(File file) throws IOException {
    new FileOutputStream(file);
    System.out.println(file);
  }

  boolean isGzip(File file) {
    try {
      new GZIPInputStream(new FileInputStream(file)); // checks the header
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  void readable(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    System.out.println(file + " is there");
  }

  // Others must not get the port while the work is done.
  void alone(int port, Runnable work) throws IOException {
    ServerSocket guard = new ServerSocket(port);
    work.run();
  }
}
