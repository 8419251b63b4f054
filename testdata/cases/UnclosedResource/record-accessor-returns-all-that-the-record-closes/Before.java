import acme.io.Opened;
import acme.io.Pair;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class Reading {
  int closeThePart(String name) throws IOException {
    Opened opened = Opened.open(name);
    try (InputStream in = opened.in()) {
      return in.read();
    }
  }

  int closeThePartOfANewOne(String name) throws IOException {
    Opened opened = new Opened(name, new FileInputStream(name));
    try (InputStream in = opened.in()) {
      return in.read();
    }
  }

  int forget(String name) throws IOException {
    Opened opened = Opened.open(name);
    return opened.in().read();
  }

  int closeOneOfTwo(String from, String to) throws IOException {
    Pair pair = Pair.open(from, to);
    try (InputStream in = pair.in()) {
      return in.read();
    }
  }
}
