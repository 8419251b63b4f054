import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.Properties;

class Settings {
  Properties load(File file) throws IOException {
    Properties settings = new Properties();
    settings.load(new FileInputStream(file));
    return settings;
  }
}
