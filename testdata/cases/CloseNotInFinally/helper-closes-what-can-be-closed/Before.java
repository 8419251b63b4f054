import acme.io.Release;
import java.io.FileInputStream;
import java.io.IOException;

class Probe {
  int late(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    int first = in.read();
    Release.object(in);
    return first;
  }

  int always(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      return in.read();
    } finally {
      Release.object(in);
    }
  }
}
