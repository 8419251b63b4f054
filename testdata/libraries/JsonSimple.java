package libraries;

import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import org.json.simple.JSONObject;
import org.json.simple.JSONValue;
import org.json.simple.parser.JSONParser;
import org.json.simple.parser.ParseException;

class JsonSimple {
  Object parserLeavesTheFileOpen() throws IOException, ParseException {
    return new JSONParser().parse(new FileReader("a.json")); // -> UnclosedResource
  }

  Object fileIsClosed() throws IOException, ParseException {
    try (Reader in = new FileReader("a.json")) {
      return new JSONParser().parse(in);
    }
  }

  Object valueLeavesTheFileOpen() throws IOException {
    return JSONValue.parse(new FileReader("a.json")); // -> UnclosedResource
  }

  void failureLeavesTheFileOpen(JSONObject object) throws IOException {
    Writer out = new FileWriter("a.json"); // -> CloseNotInFinally
    object.writeJSONString(out);
    out.close();
  }

  void writtenFileIsClosed(JSONObject object) throws IOException {
    try (Writer out = new FileWriter("a.json")) {
      object.writeJSONString(out);
    }
  }
}
