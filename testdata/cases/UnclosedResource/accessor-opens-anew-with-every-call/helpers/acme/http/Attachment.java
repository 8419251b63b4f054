package acme.http;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public final class Attachment {
  private final File file;

  public Attachment(File file) {
    this.file = file;
  }

  /** A new stream for each call. */
  public InputStream getInputStream() throws IOException {
    return new FileInputStream(file);
  }
}
