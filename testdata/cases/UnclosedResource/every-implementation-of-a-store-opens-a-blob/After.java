import acme.blobs.Blobs;
import java.io.IOException;
import java.io.InputStream;

class Fingerprint {
  private final Blobs blobs;

  Fingerprint(Blobs blobs) {
    this.blobs = blobs;
  }

  int of(String key) throws IOException {
    try (InputStream blob = blobs.open(key)) {
      int sum = 0;
      for (int next = blob.read(); next >= 0; next = blob.read()) {
        sum = 31 * sum + next;
      }
      return sum;
    }
  }
}
