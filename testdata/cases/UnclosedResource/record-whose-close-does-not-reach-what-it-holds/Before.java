import java.io.FileInputStream;
import java.io.IOException;

final class Formats {
  int neverClosed(String name) throws IOException {
    try (Named input = new Named(name, new FileInputStream(name))) {
      return input.stream().read();
    }
  }

  int neverClosedByChecked(String name) throws IOException {
    try (Checked input = new Checked(new FileInputStream(name))) {
      return input.stream().read();
    }
  }

  int closed(String name) throws IOException {
    try (Owning input = new Owning(new FileInputStream(name))) {
      return input.stream().read();
    }
  }
}
