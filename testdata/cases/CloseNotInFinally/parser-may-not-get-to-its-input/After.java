import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

class Documents {
  void parse(Path file, String base, XMLReader reader)
      throws IOException, SAXException, URISyntaxException {
    try (java.io.InputStream inputStream = Files.newInputStream(file)) {
      InputSource source = new InputSource(inputStream);
      source.setSystemId(new URI(base).toString());
      reader.parse(source);
    }
    System.out.println(file);
  }
}
