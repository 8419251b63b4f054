import acme.Remote;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class ImplementationsOfThisCompilation {
  public interface Store {
    InputStream open(String name) throws IOException;
  }

  public static class Files implements Store {
    @Override
    public InputStream open(String name) throws IOException {
      return new FileInputStream(name);
    }
  }

  public interface Parser {
    int parse(InputStream in) throws IOException;
  }

  public static class FirstByte implements Parser {
    @Override
    public int parse(InputStream in) throws IOException {
      return in.read();
    }
  }

  public interface Cache {
    InputStream find(String name) throws IOException;
  }

  public static class Opened implements Cache {
    @Override
    public InputStream find(String name) throws IOException {
      return new FileInputStream(name);
    }
  }

  public static class Kept implements Cache {
    private final InputStream kept;

    Kept(InputStream kept) {
      this.kept = kept;
    }

    @Override
    public InputStream find(String name) {
      return kept;
    }
  }

  public int opensByTheInterface(Store store) throws IOException {
    try (InputStream inputStream = store.open("a")) {
      return inputStream.read();
    }
  }

  public int parsesByTheInterface(Parser parser) throws IOException {
    try (FileInputStream fileInputStream = new FileInputStream("a")) {
      return parser.parse(fileInputStream);
    }
  }

  public int mayBeKept(Cache cache) throws IOException {
    return cache.find("a").read();
  }

  public int isImplementedElsewhere(Remote remote) throws IOException {
    return remote.fetch().read();
  }
}
