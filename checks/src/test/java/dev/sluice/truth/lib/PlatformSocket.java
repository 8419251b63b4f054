package dev.sluice.truth.lib;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;

/** The sockets that generated code opens, connected to nothing. */
public final class PlatformSocket {
  private PlatformSocket() {}

  /** For {@code new Socket(host, port)}. */
  public static final class Connected extends Socket {
    public Connected(String host, int port) {
      Probe.opened(this, host);
    }

    @Override
    public InputStream getInputStream() {
      return new FilterInputStream(new ByteArrayInputStream(new byte[] {1, 2})) {
        @Override
        public void close() {
          Connected.this.close();
        }
      };
    }

    @Override
    public OutputStream getOutputStream() {
      return new FilterOutputStream(new ByteArrayOutputStream()) {
        @Override
        public void close() {
          Connected.this.close();
        }
      };
    }

    @Override
    public synchronized void close() {
      Probe.closed(this);
    }
  }

  /** For {@code new ServerSocket(port)}. */
  public static final class Listening extends ServerSocket {
    private int accepted;

    public Listening(int port) throws IOException {
      Probe.opened(this, "port " + port);
    }

    @Override
    public Socket accept() {
      accepted++;
      return new Connected("accepted " + accepted, 1);
    }

    @Override
    public int getLocalPort() {
      return 1;
    }

    @Override
    public void close() {
      Probe.closed(this);
    }
  }
}
