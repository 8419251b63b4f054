package libraries;

import jakarta.xml.bind.JAXB;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

class Jaxb {
  void writtenFileIsNeverClosed(Marshaller marshaller, Object book, File file)
      throws IOException, JAXBException {
    FileOutputStream out = new FileOutputStream(file); // -> UnclosedResource
    marshaller.marshal(book, out);
  }

  void writtenFileIsClosed(Marshaller marshaller, Object book, File file)
      throws IOException, JAXBException {
    try (FileOutputStream out = new FileOutputStream(file)) {
      marshaller.marshal(book, out);
    }
  }

  Object parserClosesWhatItReads(Unmarshaller unmarshaller, File file)
      throws IOException, JAXBException {
    return unmarshaller.unmarshal(new FileInputStream(file));
  }

  void shortcutCloses(Object book, File file) throws IOException {
    JAXB.marshal(book, new FileOutputStream(file));
  }
}
