import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;

class SettingsFile {
  private final File file;

  SettingsFile(File file) {
    this.file = file;
  }

  Properties load() throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      Properties settings = new Properties();
      settings.load(in);
      return settings;
    }
  }
}
