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

  /** The caller closes it. */
  InputStream templates() throws IOException {
    return ConfigFiles.openIn("/usr/share/mailer", "templates.list");
  }
}
