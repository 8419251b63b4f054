package libraries;

import javax.servlet.ServletContext;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;

class JavaxServlet {
  String bodyIsTheContainers(HttpServletRequest request) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(request.getInputStream()));
    return reader.readLine();
  }

  void responseIsTheContainers(HttpServletResponse response) throws IOException {
    Writer writer = new OutputStreamWriter(response.getOutputStream());
    writer.write("done");
    writer.flush();
  }

  int partIsNeverClosed(Part part) throws IOException {
    InputStream content = part.getInputStream(); // -> UnclosedResource
    return content.read();
  }

  int partIsClosed(Part part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      return content.read();
    }
  }

  int resourceIsNeverClosed(ServletContext context) throws IOException, ServletException {
    InputStream content = context.getResourceAsStream("/a"); // -> UnclosedResource
    if (content == null) {
      throw new ServletException("no resource");
    }
    return content.read();
  }
}
