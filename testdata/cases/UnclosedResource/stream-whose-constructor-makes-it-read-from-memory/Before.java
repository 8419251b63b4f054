import acme.code.ByteSequence;
import acme.code.Coded;
import acme.code.FileSequence;
import java.io.IOException;

class Readers {
  int memory(byte[] code) throws IOException {
    ByteSequence sequence = new ByteSequence(code);
    return sequence.available();
  }

  int file(String name) throws IOException {
    FileSequence sequence = new FileSequence(name);
    return sequence.available();
  }

  int cells(byte[] code) throws IOException {
    Coded coded = new Coded(code);
    return coded.read();
  }

  int codedFile(String name) throws IOException {
    Coded coded = new Coded(name);
    return coded.read();
  }
}
