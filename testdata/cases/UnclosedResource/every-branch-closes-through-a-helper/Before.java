import acme.io.Quietly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Export {
  void write(String name, byte[] data, int mode) throws IOException {
    OutputStream out = new FileOutputStream(name);
    try {
      switch (mode) {
        case 0:
          Quietly.close(out);
          break;
        case 1:
          out.write(data);
          Quietly.close(out);
          break;
        default:
          out.write(data, 0, mode);
          Quietly.close(out);
      }
    } catch (IOException | RuntimeException e) {
      Quietly.close(out);
      throw e;
    }
  }
}
