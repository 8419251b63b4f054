import java.io.File;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Properties;

class TemporaryBehindOtherValues {
  private static final class Parser {
    private final String name;

    Parser(String name) {
      this.name = name;
    }

    static Parser create() {
      return new Parser("a");
    }

    int parse(Reader reader) throws IOException {
      return reader.read() + name.length();
    }

    int parse(int offset, int step, Reader reader) throws IOException {
      return reader.read() + offset + step;
    }

    void copy(Reader reader, Writer writer) throws IOException {
      writer.write(reader.read());
    }
  }

  private int next;

  private int next() {
    return next++;
  }

  int onNewObject(File file) throws IOException {
    return new Parser("a").parse(new FileReader(file));
  }

  int onResult(File file) throws IOException {
    int first = Parser.create().parse(new FileReader(file));
    return first;
  }

  int readsTheFieldBefore(Parser parser, File file) throws IOException {
    return parser.parse(next, next(), new FileReader(file));
  }

  void twoOfThem(File from, File to) throws IOException {
    new Parser("a").copy(new FileReader(from), new FileWriter(to));
  }

  void ofThePlatform(File file) throws IOException {
    System.getProperties().load(new FileReader(file));
  }

  void insideTry(File file) {
    try {
      new Properties().load(new FileReader(file));
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  int inCondition(File file) throws IOException {
    if (Parser.create().parse(new FileReader(file)) > 0) {
      return 1;
    }
    return 0;
  }

  int onVariable(Parser parser, File file) throws IOException {
    return parser.parse(1, 2, new FileReader(file));
  }
}
