import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The phantom file: nobody sees it, and it stays open until the process ends. */
class CsvExport {
  void write(List<String> orders, Path target) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(target);
    if (orders.isEmpty()) {
      return;
    }
    out.write("id,customer,amount\n");
    for (String order : orders) {
      out.write(order);
      out.newLine();
    }
    out.close();
  }
}
