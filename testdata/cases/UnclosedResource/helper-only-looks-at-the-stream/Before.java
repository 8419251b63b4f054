import acme.io.Probe;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

class TypeDetector {
  private final Probe probe = new Probe();

  String detect(String name) throws IOException {
    InputStream in = new FileInputStream(name);
    if (!Probe.hasContent(in)) {
      return "empty";
    }
    return probe.isImage(in) ? "image" : "text";
  }
}
