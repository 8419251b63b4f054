package libraries;

import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;
import org.json.JSONTokener;

class OrgJson {
  Object fileIsNeverClosed() throws IOException {
    JSONTokener tokens = new JSONTokener(new FileReader("a.json")); // -> UnclosedResource
    return tokens.nextValue();
  }

  Object fileIsClosed() throws IOException {
    try (Reader in = new FileReader("a.json")) {
      return new JSONTokener(in).nextValue();
    }
  }
}
