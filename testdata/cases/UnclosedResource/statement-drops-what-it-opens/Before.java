import acme.logs.LogFiles;
import java.io.IOException;

class Rotation {
  void touch() throws IOException {
    LogFiles.append("rotation.log");
  }
}
