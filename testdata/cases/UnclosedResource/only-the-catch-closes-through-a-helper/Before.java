import acme.io.Quietly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Export {
  void write(String name, byte[] data, boolean isDryRun) throws IOException {
    OutputStream out = new FileOutputStream(name);
    try {
      out.write(data);
    } catch (IOException e) {
      Quietly.close(out);
      throw e;
    }
  }

  void writeTwice(String name, byte[] data, boolean isDryRun) throws IOException {
    OutputStream out = new FileOutputStream(name);
    if (isDryRun) {
      Quietly.close(out);
      return;
    }
    out.write(data);
    out.write(data);
  }
}
