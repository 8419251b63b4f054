import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.xml.sax.InputSource;

class Sources {
  private InputSource kept;

  void keep(File file) throws IOException {
    kept = sourceOf(new FileInputStream(file), file.getName());
  }

  void measure(File file) throws IOException {
    try (FileInputStream fileInputStream = new FileInputStream(file)) {
      System.out.println(lengthOf(fileInputStream));
    }
  }

  private static InputSource sourceOf(InputStream in, String name) {
    InputSource source = new InputSource(in);
    source.setSystemId(name);
    return source;
  }

  private static int lengthOf(InputStream in) throws IOException {
    return in.readAllBytes().length;
  }
}
