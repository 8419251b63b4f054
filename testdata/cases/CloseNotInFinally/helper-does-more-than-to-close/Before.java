import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

class Frames {
  void write(String name, byte[] body) throws IOException {
    OutputStream out = new FileOutputStream(name);
    out.write(body);
    finish(out);
    System.out.println(name);
  }

  // Writing the end of a frame that failed would make it look whole.
  private static void finish(OutputStream out) throws IOException {
    out.write(0);
    out.close();
  }
}
