package acme.files;

import java.io.IOException;
import java.io.OutputStream;

public final class Files {
  private Files() {}

  public static OutputStream counting(String name) throws IOException {
    return new CountingFile(name);
  }
}
