import acme.logs.LogFiles;
import java.io.IOException;
import java.util.List;

class Rotation {
  void touch(List<String> names) throws IOException {
    java.io.Writer writer = LogFiles.append("rotation.log");
    if (writer != null) {
      writer.close();
    }
    names.forEach(name -> LogFiles.unchecked(name));
  }
}
