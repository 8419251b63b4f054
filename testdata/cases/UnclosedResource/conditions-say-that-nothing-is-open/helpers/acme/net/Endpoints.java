package acme.net;

import java.io.IOException;
import java.net.Socket;

public final class Endpoints {
  private Endpoints() {}

  /** A connection to {@code host}; null if there is none to be had. */
  public static Socket tryConnect(String host) {
    try {
      return new Socket(host, 7);
    } catch (IOException e) {
      return null;
    }
  }
}
