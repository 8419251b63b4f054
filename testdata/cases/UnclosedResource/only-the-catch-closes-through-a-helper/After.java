import acme.io.Quietly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Export {
  void write(String name, byte[] data, boolean isDryRun) throws IOException {
    OutputStream out = new FileOutputStream(name);
    try {
      try {
        out.write(data);
      } catch (IOException e) {
        throw e;
      }
    } finally {
      Quietly.close(out);
    }
  }

  void writeTwice(String name, byte[] data, boolean isDryRun) throws IOException {
    OutputStream out = new FileOutputStream(name);
    try {
      if (isDryRun) {
        return;
      }
      out.write(data);
      out.write(data);
    } finally {
      Quietly.close(out);
    }
  }
}
