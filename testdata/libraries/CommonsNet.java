package libraries;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.net.ftp.FTPClient;

class CommonsNet {
  void clientStaysConnected(String host, OutputStream out) throws IOException {
    FTPClient client = new FTPClient(); // -> UnclosedResource
    client.connect(host);
    client.retrieveFile("a", out);
  }

  void nothingIsOpenBeforeConnect(String host, OutputStream out) throws IOException {
    FTPClient client = new FTPClient();
    client.setConnectTimeout(100);
    client.setControlEncoding("UTF-8");
    client.connect(host);
    try {
      client.retrieveFile("a", out);
    } finally {
      if (client.isConnected()) {
        client.disconnect();
      }
    }
  }

  FTPClient clientThatIsNotConnected(String encoding) {
    if (encoding == null) {
      throw new IllegalArgumentException();
    }
    FTPClient client = new FTPClient();
    client.setControlEncoding(encoding);
    if (encoding.isEmpty()) {
      return null;
    }
    return client;
  }

  int fileIsNeverClosed(FTPClient client) throws IOException {
    InputStream in = client.retrieveFileStream("a"); // -> UnclosedResource
    return in == null ? -1 : in.read();
  }

  int fileIsClosed(FTPClient client) throws IOException {
    try (InputStream in = client.retrieveFileStream("a")) {
      return in == null ? -1 : in.read();
    }
  }
}
