import acme.files.CountingFile;
import acme.files.Files;
import java.io.IOException;
import java.io.OutputStream;

class Packets {
  long write(String name, byte[] packet) throws IOException {
    CountingFile out = new CountingFile(name);
    out.write(packet);
    return out.count();
  }

  void append(String name, byte[] packet) throws IOException {
    OutputStream out = Files.counting(name);
    out.write(packet);
  }
}
