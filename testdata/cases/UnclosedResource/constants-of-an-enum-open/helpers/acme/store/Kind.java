package acme.store;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

public enum Kind {
  FILE {
    @Override
    public InputStream open(File file) throws IOException {
      return new FileInputStream(file);
    }
  },
  STANDARD {
    @Override
    public InputStream open(File file) {
      return System.in;
    }
  };

  public abstract InputStream open(File file) throws IOException;
}
