import acme.cli.Exit;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Main {
  static void run(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    int first;
    try {
      first = in.read();
    } catch (IOException | RuntimeException e) {
      Exit.unless(name.isEmpty(), 2);
      return;
    }
    System.out.println(first);
    in.close();
  }
}
