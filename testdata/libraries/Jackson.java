package libraries;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Jackson {
  Object parserIsNeverClosed(JsonFactory factory, File file) throws IOException {
    JsonParser parser = factory.createParser(file); // -> UnclosedResource
    return parser.nextToken();
  }

  Object parserIsClosed(JsonFactory factory, File file) throws IOException {
    try (JsonParser parser = factory.createParser(file)) {
      return parser.nextToken();
    }
  }

  Object textNeedsNoClose(JsonFactory factory) throws IOException {
    return factory.createParser("{}").nextToken();
  }

  Object mapperClosesWhatItReads(ObjectMapper mapper, File file) throws IOException {
    return mapper.readTree(new FileInputStream(file));
  }

  void mapperClosesWhatItWrites(ObjectMapper mapper, File file) throws IOException {
    FileOutputStream out = new FileOutputStream(file);
    mapper.writeValue(out, "text");
  }

  void sequenceIsNeverClosed(ObjectWriter writer, File file) throws IOException {
    SequenceWriter values = writer.writeValues(file); // -> UnclosedResource
    values.write("a").write("b");
  }
}
