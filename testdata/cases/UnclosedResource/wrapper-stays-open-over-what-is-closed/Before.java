import acme.text.Words;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class Dictionary {
  int size(String name) throws IOException {
    try (InputStream in = new FileInputStream(name)) {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int size = 0;
      while (reader.readLine() != null) {
        size++;
      }
      return size;
    }
  }

  String first(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      Words words = new Words(in);
      return words.next();
    } finally {
      in.close();
    }
  }

  String ask(String host) throws IOException {
    try (Socket socket = new Socket(host, 2628)) {
      Words words = Words.of(socket.getInputStream());
      return words.next();
    }
  }
}
