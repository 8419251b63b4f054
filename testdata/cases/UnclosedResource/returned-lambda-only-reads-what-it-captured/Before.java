import acme.io.Reports;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class Lines {
  int print(Path file) throws IOException {
    BufferedReader reader = Files.newBufferedReader(file);
    Runnable report = () -> Reports.print(reader);
    report.run();
    return file.getNameCount();
  }
}
