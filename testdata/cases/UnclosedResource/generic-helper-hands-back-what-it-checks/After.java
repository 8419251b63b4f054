import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

class Templates {
  int first(String name) throws IOException {
    try (InputStream in = required(Templates.class.getResourceAsStream(name), name)) {
      return in.read();
    }
  }

  int firstAndLeave(String name) throws IOException {
    try (InputStream inputStream = Templates.class.getResourceAsStream(name);
        InputStream inputStream2 = required(inputStream, name)) {
      return inputStream2.read();
    }
  }

  private static <T> T required(T resource, String name) throws IOException {
    if (resource == null) {
      throw new FileNotFoundException(name);
    }
    return resource;
  }
}
