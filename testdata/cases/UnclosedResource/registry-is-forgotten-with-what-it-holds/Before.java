import acme.lang.Closer;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Registered {
  int first(String from) throws IOException {
    Closer closer = new Closer();
    InputStream in = closer.register(new FileInputStream(from));
    return in.read();
  }
}
