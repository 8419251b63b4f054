import acme.logs.LogFiles;
import java.util.List;

class Rotation {
  void touch(List<String> names) {
    names.forEach(name -> LogFiles.unchecked(name));
  }
}
