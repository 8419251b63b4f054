package acme.zip;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipFile;

public final class Entries {
  private Entries() {}

  public static InputStream open(File file, String name) throws IOException {
    ZipFile zip = new ZipFile(file);
    try {
      return new FilterInputStream(zip.getInputStream(zip.getEntry(name))) {
        @Override
        public void close() throws IOException {
          super.close();
          zip.close();
        }
      };
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  public static InputStream openOnce(File file) throws IOException {
    return new FileInputStream(file) {
      @Override
      public void close() throws IOException {
        super.close();
        file.delete();
      }
    };
  }

  public static InputStream announced(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      private boolean isClosed;

      @Override
      public void close() throws IOException {
        super.close();
        isClosed = true;
      }
    };
  }
}
