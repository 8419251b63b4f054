import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

class Protocol {
  private final Socket socket;

  Protocol(Socket socket) {
    this.socket = socket;
  }

  /** Whoever gave the socket closes it, and its streams with it. */
  String ask(String question) throws IOException {
    PrintWriter out = new PrintWriter(socket.getOutputStream(), true);
    out.println(question);
    return firstLine(socket.getInputStream());
  }

  private static String firstLine(InputStream in) throws IOException {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
  }
}
