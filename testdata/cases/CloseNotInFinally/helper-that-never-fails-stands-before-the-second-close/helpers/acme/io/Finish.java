package acme.io;

import java.io.FileOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;

public final class Finish {
  private static final Logger LOGGER = Logger.getLogger(Finish.class.getName());

  private Finish() {}

  public static void writing(FileOutputStream out) {
    if (out == null) {
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      LOGGER.log(Level.WARNING, "not closed", e);
    }
  }
}
