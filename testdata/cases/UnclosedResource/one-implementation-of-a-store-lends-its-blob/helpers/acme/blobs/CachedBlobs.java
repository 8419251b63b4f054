package acme.blobs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Blobs that stay open as long as the cache lives. */
public final class CachedBlobs implements Blobs {
  private final Map<String, InputStream> open;

  public CachedBlobs(Map<String, InputStream> open) {
    this.open = open;
  }

  @Override
  public InputStream open(String key) throws IOException {
    return open.get(key);
  }
}
