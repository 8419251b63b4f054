import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

class ClosedInCatchOneAfterTheOther {
  private static void closeQuietly(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (Throwable failure) {
        System.err.println("not closed");
      }
    }
  }

  private static void closeAndReport(Closeable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException e) {
        System.err.println("not closed");
      }
    }
  }

  void closesBothQuietly(String from, String to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      out.write(in.read());
      in.close();
      out.close();
    } catch (Exception e) {
      closeQuietly(out);
      closeQuietly(in);
      throw e;
    }
  }

  void closesBothByWhatCatchesTheDeclared(String from, String to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      out.write(in.read());
      in.close();
      out.close();
    } catch (Exception e) {
      closeAndReport(out);
      closeAndReport(in);
      throw e;
    }
  }

  void mayFailToCloseTheFirst(String from, String to) throws IOException {
    InputStream in = null;
    OutputStream out = null;
    try {
      in = new FileInputStream(from);
      boolean isOpen = true;
      try {
        out = new FileOutputStream(to);
        out.write(in.read());
        isOpen = false;
        in.close();
      } catch (Throwable failure) {
        InputStream unclosed = isOpen ? in : null;
        try (unclosed) {
          isOpen = false;
          throw failure;
        }
      } finally {
        if (isOpen && in != null) {
          in.close();
        }
      }
      out.close();
    } catch (Exception e) {
      if (out != null) {
        out.close();
      }
      closeQuietly(in);
      throw e;
    }
  }
}
