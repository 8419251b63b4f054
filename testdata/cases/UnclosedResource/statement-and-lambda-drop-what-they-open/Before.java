import acme.logs.LogFiles;
import java.io.IOException;
import java.util.List;

class Rotation {
  void touch(List<String> names) throws IOException {
    LogFiles.append("rotation.log");
    names.forEach(name -> LogFiles.unchecked(name));
  }
}
