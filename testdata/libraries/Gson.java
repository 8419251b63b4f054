package libraries;

import com.google.gson.stream.JsonReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;

class Gson {
  Object readerIsLeftOpen(com.google.gson.Gson gson, File file) throws IOException {
    Reader reader = new FileReader(file); // -> UnclosedResource
    return gson.fromJson(reader, Object.class);
  }

  Object readerIsClosed(com.google.gson.Gson gson, File file) throws IOException {
    try (JsonReader reader = gson.newJsonReader(new FileReader(file))) {
      return reader.nextString();
    }
  }
}
