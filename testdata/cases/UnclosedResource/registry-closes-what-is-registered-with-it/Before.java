import acme.lang.Closer;
import acme.lang.TestContext;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;

class Registered {
  private final TestContext context = new TestContext();

  void copy(String from, String to) throws IOException {
    Closer closer = Closer.create();
    try {
      InputStream in = closer.register(new FileInputStream(from));
      FileOutputStream out = closer.register(new FileOutputStream(to));
      in.transferTo(out);
    } finally {
      closer.close();
    }
  }

  int freePort() throws IOException {
    ServerSocket server = context.closeOnExit(new ServerSocket(0));
    return server.getLocalPort();
  }

  void cleanUp(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    context.addCleanup(in::close);
    System.out.println(in.read());
  }
}
