import acme.web.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

class Handlers {
  private final Map<String, OutputStream> sinks;
  private final List<InputStream> sources;

  Handlers(Map<String, OutputStream> sinks, List<InputStream> sources) {
    this.sinks = sinks;
    this.sources = sources;
  }

  void pump(String name) throws IOException {
    OutputStream sink = sinks.get(name);
    InputStream source = sources.get(0);
    source.transferTo(sink);
    sourceAt(1).transferTo(sink);
  }

  private InputStream sourceAt(int index) {
    return sources.get(index);
  }

  void answer(Response response, String text) throws IOException {
    PrintWriter writer = response.getWriter();
    writer.println(text);
    OutputStream out = response.getOutputStream();
    out.write(text.length());
    new PrintStream(out).println(text);
  }

  void log(String text) {
    PrintStream out = System.out;
    out.println(text);
    PrintWriter errors = new PrintWriter(System.err, true);
    errors.println(text);
  }
}
