package libraries;

import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import org.yaml.snakeyaml.Yaml;

class Snakeyaml {
  Object fileIsNeverClosed(Yaml yaml) throws IOException {
    return yaml.load(new FileInputStream("a.yml")); // -> UnclosedResource
  }

  Object fileIsClosed(Yaml yaml) throws IOException {
    try (InputStream in = new FileInputStream("a.yml")) {
      return yaml.load(in);
    }
  }

  void writerIsNeverClosed(Yaml yaml, Object value) throws IOException {
    Writer out = new FileWriter("a.yml"); // -> UnclosedResource
    yaml.dump(value, out);
  }
}
