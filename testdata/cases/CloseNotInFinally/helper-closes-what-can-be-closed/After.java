import acme.io.Release;
import java.io.FileInputStream;
import java.io.IOException;

class Probe {
  int late(String name) throws IOException {
    FileInputStream in = new FileInputStream(name);
    try {
      int first = in.read();
      return first;
    } finally {
      Release.object(in);
    }
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
