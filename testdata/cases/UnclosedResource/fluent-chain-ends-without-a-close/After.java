import acme.text.Table;
import java.io.FileWriter;
import java.io.IOException;

class Fluent {
  void table(String name) throws IOException {
    try (Table table2 = new Table(new FileWriter(name))) {
      Table table = table2.header("id", "name");
      table.row("1", "one").row("2", "two");
    }
  }
}
