package libraries;

import java.io.FileWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

class Velocity {
  void fileIsNeverClosed(Template template, VelocityContext context) throws IOException {
    Writer out = new FileWriter("a.html"); // -> UnclosedResource
    template.merge(context, out);
  }

  void fileIsClosed(Template template, VelocityContext context) throws IOException {
    try (Writer out = new FileWriter("a.html")) {
      template.merge(context, out);
    }
  }

  void evaluatedTextLeavesTheFileOpen(VelocityEngine engine, VelocityContext context)
      throws IOException {
    Writer out = new FileWriter("a.html"); // -> UnclosedResource
    engine.evaluate(context, out, "a", "text");
  }

  void templateMayBeClosedAtItsEnd(
      VelocityEngine engine, VelocityContext context, Path file, Writer out) throws IOException {
    Reader template = Files.newBufferedReader(file);
    engine.evaluate(context, out, "a", template);
  }
}
