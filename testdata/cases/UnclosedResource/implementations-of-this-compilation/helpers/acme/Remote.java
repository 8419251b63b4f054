package acme;

import java.io.IOException;
import java.io.InputStream;

public interface Remote {
  InputStream fetch() throws IOException;
}
