package libraries;

import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import org.apache.commons.configuration.ConfigurationException;
import org.apache.commons.configuration.PropertiesConfiguration;
import org.apache.commons.configuration.XMLConfiguration;
import org.apache.commons.configuration.XMLPropertiesConfiguration;
import org.apache.commons.configuration2.INIConfiguration;

class CommonsConfiguration {
  void propertiesLeaveTheFileOpen(PropertiesConfiguration properties)
      throws IOException, ConfigurationException {
    Reader in = new FileReader("a.properties"); // -> UnclosedResource
    properties.load(in);
  }

  void fileIsClosed(PropertiesConfiguration properties)
      throws IOException, ConfigurationException {
    try (Reader in = new FileReader("a.properties")) {
      properties.load(in);
    }
  }

  void parserClosesTheFile(XMLPropertiesConfiguration properties)
      throws IOException, ConfigurationException {
    properties.load(new FileReader("a.xml"));
  }

  void writtenFileIsNeverClosed(XMLConfiguration configuration)
      throws IOException, ConfigurationException {
    configuration.save(new FileOutputStream("a.xml")); // -> UnclosedResource
  }

  void writtenFileIsClosed(PropertiesConfiguration properties)
      throws IOException, ConfigurationException {
    try (OutputStream out = new FileOutputStream("a.properties")) {
      properties.save(out);
    }
  }

  void failureLeavesTheFileOpen(INIConfiguration configuration) throws Exception {
    Writer out = new FileWriter("a.ini"); // -> CloseNotInFinally
    configuration.write(out);
    out.close();
  }
}
