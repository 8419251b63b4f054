package acme.io;

import java.io.IOException;
import java.io.OutputStream;

public class Sinks {
  public void write(OutputStream target, byte[] data) throws IOException {
    writeAndEnd(target, data);
  }

  public static void writeAndEnd(OutputStream target, byte[] data) throws IOException {
    try {
      target.write(data);
      target.flush();
    } finally {
      end(target, "data");
    }
  }

  public static void end(OutputStream target, String what) {
    try {
      target.close();
    } catch (IOException e) {
      System.err.println(what + " not closed: " + e.getMessage());
    }
  }
}
