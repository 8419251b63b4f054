import acme.code.ByteSequence;
import acme.code.FileSequence;
import java.io.IOException;

class Readers {
  int memory(byte[] code) throws IOException {
    ByteSequence sequence = new ByteSequence(code);
    return sequence.available();
  }

  int file(String name) throws IOException {
    try (FileSequence sequence = new FileSequence(name)) {
      return sequence.available();
    }
  }
}
