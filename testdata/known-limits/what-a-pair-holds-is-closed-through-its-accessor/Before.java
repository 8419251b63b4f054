// LIMIT: an object that is no resource and keeps one is believed to have taken it over, since somebody who gets that
// object may close it. That this method itself closes it, through an accessor and too late, is not seen.

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

final class Sizes {
  record Entry(InputStream stream, String name) {}

  static int size(String name) throws IOException {
    Entry entry = new Entry(new FileInputStream(name), name);
    int size = entry.stream().available();
    entry.stream().close();
    return size;
  }
}
