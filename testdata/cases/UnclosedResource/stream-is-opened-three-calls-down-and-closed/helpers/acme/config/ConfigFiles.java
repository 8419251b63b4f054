package acme.config;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public class ConfigFiles {
  private final String folder;

  public ConfigFiles(String folder) {
    this.folder = folder;
  }

  public InputStream forEnvironment(String environment) throws IOException {
    String name = environment.isEmpty() ? "default" : environment;
    return openIn(folder, name + ".properties");
  }

  public static InputStream openIn(String folder, String name) throws IOException {
    File file = new File(folder, name);
    return new BufferedInputStream(new FileInputStream(file));
  }
}
