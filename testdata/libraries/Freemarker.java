package libraries;

import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;

class Freemarker {
  void pageIsNeverClosed(Template template, Object model) throws IOException, TemplateException {
    Writer page = new FileWriter("a.html"); // -> UnclosedResource
    template.process(model, page);
    page.flush();
  }

  void pageIsClosed(Template template, Object model) throws IOException, TemplateException {
    try (Writer page = new FileWriter("a.html")) {
      template.process(model, page);
    }
  }

  String text(Template template, Object model) throws IOException, TemplateException {
    Writer text = new StringWriter();
    template.process(model, text);
    return text.toString();
  }

  Template templateClosesWhatItIsReadFrom(Configuration configuration) throws IOException {
    return new Template("a", new FileReader("a.ftl"), configuration);
  }
}
