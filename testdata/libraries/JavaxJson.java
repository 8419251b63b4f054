package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import javax.json.Json;
import javax.json.JsonObject;
import javax.json.JsonReader;

class JavaxJson {
  JsonObject fileIsNeverClosed() throws IOException {
    JsonReader reader = Json.createReader(new FileInputStream("a.json")); // -> UnclosedResource
    return reader.readObject();
  }

  JsonObject readerClosesTheFile() throws IOException {
    try (InputStream in = new FileInputStream("a.json");
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    }
  }

  JsonObject text(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
