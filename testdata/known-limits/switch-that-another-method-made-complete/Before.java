// LIMIT: validate() has thrown for any mode but the two, which the analysis does not follow from one
// method to the next; so it sees a path on which no case of the switch closes the file.

import java.io.FileNotFoundException;
import java.io.PrintStream;

class Report {
  private String mode;

  private void validate() {
    if (!"short".equals(mode) && !"long".equals(mode)) {
      throw new IllegalStateException("no such mode: " + mode);
    }
  }

  void write(String name) throws FileNotFoundException {
    validate();
    PrintStream out = new PrintStream(name);
    switch (mode) {
      case "short":
        out.close();
        break;
      case "long":
        out.close();
        break;
    }
  }
}
