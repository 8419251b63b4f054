import acme.pack.Packer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Backup {
  void pack(String name, byte[] data) throws IOException {
    OutputStream file = new FileOutputStream(name);
    Packer packer = new Packer(file);
    packer.write(data);
    Packer.end(packer, file);
  }
}
