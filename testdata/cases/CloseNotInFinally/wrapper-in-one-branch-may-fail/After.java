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
      FileInputStream fileInputStream = new FileInputStream(file);
      try {
        in = new GZIPInputStream(fileInputStream);
      } catch (Throwable failure) {
        try (fileInputStream) {
          throw failure;
        }
      }
    } else {
      in = new FileInputStream(file);
    }
    try (in) {
      int first = in.read();
      return first;
    }
  }

  int event(XMLInputFactory factory, InputStream in, StreamFilter filter)
      throws XMLStreamException {
    XMLStreamReader reader;
    if (filter == null) {
      reader = factory.createXMLStreamReader(in);
    } else {
      XMLStreamReader xmlStreamReader = factory.createXMLStreamReader(in);
      try {
        reader = factory.createFilteredReader(xmlStreamReader, filter);
      } catch (Throwable failure) {
        try {
          if (xmlStreamReader != null) {
            xmlStreamReader.close();
          }
        } catch (Throwable closeFailure) {
          failure.addSuppressed(closeFailure);
        }
        throw failure;
      }
    }
    Throwable bodyFailure = null;
    try {
      int event = reader.next();
      return event;
    } catch (Throwable failure) {
      bodyFailure = failure;
      throw failure;
    } finally {
      try {
        reader.close();
      } catch (Throwable closeFailure) {
        if (bodyFailure == null) {
          throw closeFailure;
        }
        bodyFailure.addSuppressed(closeFailure);
      }
    }
  }
}
