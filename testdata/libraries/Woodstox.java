package libraries;

import java.io.File;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

class Woodstox {
  int fileIsNeverClosed(XMLInputFactory2 factory, File file) throws XMLStreamException {
    XMLStreamReader2 reader = factory.createXMLStreamReader(file); // -> UnclosedResource
    return reader.next();
  }

  int fileIsClosed(XMLInputFactory2 factory, File file) throws XMLStreamException {
    XMLStreamReader2 reader = factory.createXMLStreamReader(file);
    try {
      return reader.next();
    } finally {
      reader.closeCompletely();
    }
  }
}
