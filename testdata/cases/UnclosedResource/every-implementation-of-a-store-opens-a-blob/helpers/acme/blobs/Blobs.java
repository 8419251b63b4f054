package acme.blobs;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Where blobs are kept: one folder, or one of several. */
public class Blobs {
  private final String folder;

  public Blobs(String folder) {
    this.folder = folder;
  }

  public InputStream open(String key) throws IOException {
    return new FileInputStream(folder + "/" + key);
  }
}
