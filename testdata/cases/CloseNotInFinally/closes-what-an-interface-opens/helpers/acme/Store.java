package acme;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;

public interface Store {
  InputStream open(String name) throws IOException;

  OutputStream getTable(String name) throws IOException;

  Writer getLog();
}
