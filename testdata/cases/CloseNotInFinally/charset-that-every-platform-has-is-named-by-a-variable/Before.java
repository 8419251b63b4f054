import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

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

  int readerThatIsClosedInFinally(Class<?> type) throws IOException {
    Reader reader = null;
    try {
      InputStream in = type.getResourceAsStream("a");
      reader = new InputStreamReader(in, "UTF-8");
      return reader.read();
    } finally {
      if (reader != null) {
        reader.close();
      }
    }
  }

  int scannerThatIsClosedInFinally(Class<?> type) {
    Scanner scanner = null;
    try {
      InputStream in = type.getResourceAsStream("a");
      scanner = new Scanner(in, "UTF-8");
      return scanner.nextInt();
    } finally {
      if (scanner != null) {
        scanner.close();
      }
    }
  }
}
