import java.io.File;
import java.io.IOException;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

class Manifests {
  void print(File[] files) throws IOException {
    for (File file : files) {
      try (JarFile jar = new JarFile(file)) {
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
          continue;
        }
        System.out.println(manifest.getMainAttributes());
      }
    }
  }

  void printEach(File[] files) throws IOException {
    for (File file : files) {
      JarFile jar = new JarFile(file);
      try {
        Manifest manifest = jar.getManifest();
        if (manifest == null) {
          continue;
        }
        System.out.println(manifest.getMainAttributes());
      } finally {
        jar.close();
      }
    }
  }
}
