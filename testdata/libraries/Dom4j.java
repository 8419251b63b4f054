package libraries;

import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.dom4j.Document;
import org.dom4j.io.HTMLWriter;
import org.dom4j.io.OutputFormat;
import org.dom4j.io.XMLWriter;

class Dom4j {
  void fileIsNeverClosed(Document document) throws IOException {
    XMLWriter writer = new XMLWriter(new FileWriter("a.xml")); // -> UnclosedResource
    writer.write(document);
    writer.flush();
  }

  void failureLeavesTheFileOpen(Document document) throws IOException {
    XMLWriter writer = new XMLWriter(new FileWriter("a.xml")); // -> CloseNotInFinally
    writer.write(document);
    writer.close();
  }

  void fileIsClosed(Document document, OutputFormat format) throws IOException {
    try (FileOutputStream out = new FileOutputStream("a.xml")) {
      new XMLWriter(out, format).write(document);
    }
  }

  void writerIsClosed(Document document) throws IOException {
    HTMLWriter writer = new HTMLWriter(new FileWriter("a.html"));
    try {
      writer.write(document);
    } finally {
      writer.close();
    }
  }

  String text(Document document) throws IOException {
    Writer text = new StringWriter();
    new XMLWriter(text).write(document);
    return text.toString();
  }
}
