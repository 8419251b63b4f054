import acme.text.Table;
import java.io.FileWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Scanner;
import java.util.stream.Stream;
import java.nio.file.Files;
import java.nio.file.Path;

class Fluent {
  void write(String name) throws IOException {
    Writer writer = new FileWriter(name);
    try {
      writer = writer.append("id").append(';').append("name");
      writer.write('\n');
    } finally {
      writer.close();
    }
  }

  int count(Path file) throws IOException {
    Scanner scanner = new Scanner(file);
    try {
      scanner.useDelimiter(",").next();
      return scanner.skip("x*").nextInt();
    } finally {
      scanner.close();
    }
  }

  void table(String name) throws IOException {
    Table table = new Table(new FileWriter(name));
    try {
      table.header("id", "name").row("1", "one").row("2", "two");
    } finally {
      table.close();
    }
  }

  String rows() throws IOException {
    StringWriter text = new StringWriter();
    new Table(text).header("id").row("1");
    return text.toString();
  }

  long words(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file).filter(line -> !line.isEmpty()).parallel()) {
      return lines.count();
    }
  }
}
