package acme.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/** What a container gives to a handler; the container closes its streams. */
public interface Response {
  OutputStream getOutputStream() throws IOException;

  PrintWriter getWriter() throws IOException;
}
