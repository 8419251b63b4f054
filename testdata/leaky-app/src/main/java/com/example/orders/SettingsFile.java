package com.example.orders;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The application's settings, a properties file that operators edit by hand. */
public final class SettingsFile {
  private final Path file;

  public SettingsFile(Path file) {
    this.file = file;
  }

  public Properties load() throws IOException {
    FileInputStream in = new FileInputStream(file.toFile());
    Properties settings = new Properties();
    settings.load(in);
    in.close();
    return settings;
  }

  public void store(Properties settings) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      settings.store(out, "orders");
    }
  }
}
