import acme.config.ConfigFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

class Mailer {
  private final ConfigFiles files = new ConfigFiles("/etc/mailer");

  Properties settings(String environment) throws IOException {
    try (InputStream in = files.forEnvironment(environment)) {
      Properties settings = new Properties();
      settings.load(in);
      return settings;
    }
  }

  boolean hasTemplates() throws IOException {
    try (InputStream in = inFolder("templates.list")) {
      return in.read() >= 0;
    }
  }

  private InputStream inFolder(String name) throws IOException {
    return ConfigFiles.openIn("/usr/share/mailer", name);
  }
}
