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
    Parser parser = new Parser("a");
    try (FileReader fileReader = new FileReader(file)) {
      return parser.parse(fileReader);
    }
  }

  int onResult(File file) throws IOException {
    int first;
    Parser parser = Parser.create();
    try (FileReader fileReader = new FileReader(file)) {
      first = parser.parse(fileReader);
    }
    return first;
  }

  int readsTheFieldBefore(Parser parser, File file) throws IOException {
    int value = next;
    int value2 = next();
    try (FileReader fileReader = new FileReader(file)) {
      return parser.parse(value, value2, fileReader);
    }
  }

  void twoOfThem(File from, File to) throws IOException {
    Parser parser = new Parser("a");
    try (FileReader fileReader = new FileReader(from);
        FileWriter fileWriter = new FileWriter(to)) {
      parser.copy(fileReader, fileWriter);
    }
  }

  void ofThePlatform(File file) throws IOException {
    Properties properties = System.getProperties();
    try (FileReader fileReader = new FileReader(file)) {
      properties.load(fileReader);
    }
  }

  void insideTry(File file) {
    try {
      Properties properties = new Properties();
      try (FileReader fileReader = new FileReader(file)) {
        properties.load(fileReader);
      }
    } catch (IOException e) {
      System.err.println(e);
    }
  }

  int inCondition(File file) throws IOException {
    Parser parser = Parser.create();
    try (FileReader fileReader = new FileReader(file)) {
      if (parser.parse(fileReader) > 0) {
        return 1;
      }
    }
    return 0;
  }

  int onVariable(Parser parser, File file) throws IOException {
    try (FileReader fileReader = new FileReader(file)) {
      return parser.parse(1, 2, fileReader);
    }
  }
}
