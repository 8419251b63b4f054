package acme.http;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** One request and its response, both spooled to files that are open as long as it is. */
public class Exchange implements AutoCloseable {
  private final InputStream request;
  private final int number;
  private OutputStream response;

  public Exchange(int number) throws IOException {
    this.number = number;
    this.request = new FileInputStream(number + ".request");
  }

  public InputStream getRequestBody() {
    return request;
  }

  /** Opened when it is first asked for. */
  public OutputStream response() throws IOException {
    if (response == null) {
      response = new FileOutputStream(number + ".response");
    }
    return response;
  }

  public int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    try (request) {
      if (response != null) {
        response.close();
      }
    }
  }
}
