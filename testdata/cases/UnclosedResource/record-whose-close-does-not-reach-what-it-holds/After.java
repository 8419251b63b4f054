import java.io.FileInputStream;
import java.io.IOException;

final class Formats {
  int neverClosed(String name) throws IOException {
    try (FileInputStream fileInputStream = new FileInputStream(name);
        Named input = new Named(name, fileInputStream)) {
      return input.stream().read();
    }
  }

  int neverClosedByChecked(String name) throws IOException {
    try (FileInputStream fileInputStream = new FileInputStream(name);
        Checked input = new Checked(fileInputStream)) {
      return input.stream().read();
    }
  }

  int closed(String name) throws IOException {
    try (Owning input = new Owning(new FileInputStream(name))) {
      return input.stream().read();
    }
  }
}
