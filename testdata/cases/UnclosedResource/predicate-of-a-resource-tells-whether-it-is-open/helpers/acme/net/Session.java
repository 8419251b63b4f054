package acme.net;

import java.io.Closeable;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

public final class Session implements Closeable {
  private OutputStream out;
  private boolean closed;
  private boolean flushed;

  public Session(File file) throws IOException {
    out = new FileOutputStream(file);
  }

  public static boolean isThere(Session session) {
    return session != null;
  }

  public boolean hasOutput() {
    return out != null;
  }

  public boolean isEnded() {
    return closed;
  }

  public boolean isFlushed() {
    return flushed;
  }

  public void send(int next) throws IOException {
    out.write(next);
  }

  public void flush() throws IOException {
    out.flush();
    flushed = true;
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
    out = null;
    closed = true;
    flushed = true;
  }
}
