import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;

class Printer {
  private static final OutputStream NOWHERE = OutputStream.nullOutputStream();

  String print(String line) throws IOException {
    IndentedBuffer buffer = new IndentedBuffer();
    buffer.println(line);
    return buffer.toString();
  }

  String printNumbered(String line) throws IOException {
    IndentedBuffer buffer = new IndentedBuffer(true);
    buffer.println(line);
    return buffer.toString();
  }

  void check(Object written) throws IOException {
    Probe probe = new Probe();
    probe.writeObject(written);
  }

  void save(String name, String line) throws IOException {
    try (IndentedFile file = new IndentedFile(name)) {
      file.println(line);
    }
  }

  private static final class Probe extends ObjectOutputStream {
    Probe() throws IOException {
      super(NOWHERE);
    }
  }
}
