import acme.logs.LogFiles;
import java.io.IOException;

class Rotation {
  void touch() throws IOException {
    java.io.Writer writer = LogFiles.append("rotation.log");
    if (writer != null) {
      writer.close();
    }
  }
}
