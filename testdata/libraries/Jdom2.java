package libraries;

import java.io.FileInputStream;
import java.io.FileWriter;
import java.io.IOException;
import java.io.Writer;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.output.XMLOutputter;

class Jdom2 {
  void fileIsNeverClosed(Document document) throws IOException {
    new XMLOutputter().output(document, new FileWriter("a.xml")); // -> UnclosedResource
  }

  void fileIsClosed(Document document) throws IOException {
    try (Writer out = new FileWriter("a.xml")) {
      new XMLOutputter().output(document, out);
    }
  }

  Document parserClosesTheFile() throws IOException, JDOMException {
    return new SAXBuilder().build(new FileInputStream("a.xml"));
  }
}
