import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import org.xml.sax.InputSource;

class Descriptors {
  InputSource of(String name) {
    InputStream stream = null;
    InputSource source = null;
    URL url = null;
    try {
      try {
        stream = new FileInputStream(name);
        url = new File(name).toURI().toURL();
      } catch (FileNotFoundException | MalformedURLException e) {
        System.err.println(e);
      }
      if (stream != null && url != null) {
        source = new InputSource(url.toExternalForm());
        source.setByteStream(stream);
      }
    } finally {
      if (source == null && stream != null) {
        try {
          stream.close();
        } catch (IOException e) {
          System.err.println(e);
        }
      }
    }
    return source;
  }
}
