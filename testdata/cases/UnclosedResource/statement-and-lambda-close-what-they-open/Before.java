import acme.logs.LogFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

class Rotation {
  void touch(List<String> names) throws IOException {
    LogFiles.append("rotation.log").close();
    names.forEach(name -> LogFiles.close(LogFiles.unchecked(name)));
  }

  /** The caller closes them. */
  List<Writer> open(List<String> names) {
    return names.stream().map(LogFiles::unchecked).collect(Collectors.toList());
  }

  List<Writer> openAll(List<String> names) {
    return names.stream().map(name -> LogFiles.unchecked(name + ".log")).toList();
  }
}
