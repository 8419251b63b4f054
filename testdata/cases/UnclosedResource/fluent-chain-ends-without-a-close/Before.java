import acme.text.Table;
import java.io.FileWriter;
import java.io.IOException;

class Fluent {
  void table(String name) throws IOException {
    Table table = new Table(new FileWriter(name)).header("id", "name");
    table.row("1", "one").row("2", "two");
  }
}
