import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.StreamFilter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

final class Readers {
  int first(File file, boolean isZipped) throws IOException {
    InputStream in;
    if (isZipped) {
      in = new GZIPInputStream(new FileInputStream(file));
    } else {
      in = new FileInputStream(file);
    }
    int first = in.read();
    in.close();
    return first;
  }

  int event(XMLInputFactory factory, InputStream in, StreamFilter filter)
      throws XMLStreamException {
    XMLStreamReader reader;
    if (filter == null) {
      reader = factory.createXMLStreamReader(in);
    } else {
      reader = factory.createFilteredReader(factory.createXMLStreamReader(in), filter);
    }
    int event = reader.next();
    reader.close();
    return event;
  }
}
