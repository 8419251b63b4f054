import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Nothing is open where the text is missing, and who uses it has a clause for what fails. */
class Texts {
  private final Properties properties = new Properties();

  void load(String name) {
    InputStream in = Texts.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("no text " + name);
    }
    try {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void save(String name, File file) {
    InputStream in = Texts.class.getResourceAsStream(name);
    if (in == null) {
      System.err.println("no text " + name);
      return;
    }
    try {
      if (!file.exists()) {
        try (OutputStream out = new FileOutputStream(file)) {
          in.transferTo(out);
        }
        in.close();
      } else {
        System.err.println("there is a " + file);
      }
    } catch (IOException e) {
      e.printStackTrace();
    }
  }

  static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableException(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  int first(String name) throws UnreadableException {
    FileInputStream in;
    try {
      in = new FileInputStream(name);
    } catch (IOException e) {
      throw new UnreadableException("can't open it", e);
    }
    try {
      return in.read();
    } catch (IOException e) {
      throw new UnreadableException("can't read it", e);
    }
  }

  byte[] loadClosed(String name) throws UnreadableException {
    InputStream in = Texts.class.getResourceAsStream(name);
    if (in == null) {
      throw new UnreadableException("no text", null);
    }
    try (in) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      in.transferTo(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UnreadableException("can't read it", e);
    }
  }
}
