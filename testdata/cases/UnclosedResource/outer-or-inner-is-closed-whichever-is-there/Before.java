import acme.pack.Packer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

class Backup {
  void gzip(String name, byte[] data) throws IOException {
    FileOutputStream file = null;
    GZIPOutputStream out = null;
    try {
      file = new FileOutputStream(name);
      out = new GZIPOutputStream(file);
      out.write(data);
    } finally {
      if (out != null) {
        out.close();
      } else if (file != null) {
        file.close();
      }
    }
  }

  void pack(String name, byte[] data) throws IOException {
    OutputStream file = new FileOutputStream(name);
    Packer packer = null;
    try {
      packer = new Packer(file, data.length);
      packer.write(data);
    } finally {
      Packer.close(packer, file);
    }
  }
}
