import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

class Settings {
  int variable(Class<?> type) throws IOException {
    InputStream in = type.getResourceAsStream("a");
    String encoding = "UTF-8";
    if (in == null) {
      return -1;
    }
    try (Reader reader = new InputStreamReader(in, encoding)) {
      return reader.read();
    }
  }

  int name(Class<?> type) throws IOException {
    InputStream in = type.getResourceAsStream("a");
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.name())) {
      return reader.read();
    }
  }

  int variableThatMayBeAnother(Class<?> type, String other) throws IOException {
    InputStream in = type.getResourceAsStream("a");
    String encoding = "UTF-8";
    if (other != null) {
      encoding = other;
    }
    try (Reader reader = new InputStreamReader(in, encoding)) {
      return reader.read();
    }
  }
}
