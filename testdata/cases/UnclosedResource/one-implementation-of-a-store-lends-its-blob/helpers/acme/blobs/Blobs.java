package acme.blobs;

import java.io.IOException;
import java.io.InputStream;

public interface Blobs {
  InputStream open(String key) throws IOException;
}
