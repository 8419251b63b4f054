import java.io.FileOutputStream;
import java.io.IOException;
import java.net.ServerSocket;

class Touch {
  void touch(String name) throws IOException {
    FileOutputStream out = new FileOutputStream(name);
    out.close();
  }

  int freePort() throws IOException {
    ServerSocket server = new ServerSocket(0);
    int port = server.getLocalPort();
    server.close();
    return port;
  }
}
