import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

class Manifests {
  Manifest read(String jar) throws IOException {
    try (InputStream raw = new FileInputStream(jar);
        JarInputStream in = new JarInputStream(raw)) {
      return in.getManifest();
    }
  }
}
