import acme.io.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

class Loader {
  int first(String name) throws IOException {
    try (InputStream in = Sources.open(name)) {
      return in.read();
    }
  }

  int firstCharacter(String name) throws IOException {
    try (Reader reader = Sources.reader(name)) {
      return reader.read();
    }
  }

  int closed(String name) throws IOException {
    try (InputStream in = Sources.open(name)) {
      return in.read();
    }
  }

  int perhapsShared(String name) throws IOException {
    InputStream in = Sources.openOrDefault(name);
    return in.read();
  }

  int overMemory(String name) throws IOException {
    return Sources.text(name).read();
  }
}
