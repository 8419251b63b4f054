package libraries;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;

class JakartaJson {
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
