package libraries;

import com.thoughtworks.xstream.XStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

class Xstream {
  void objectLeavesTheFileOpen(XStream xstream, Object value) throws IOException {
    xstream.toXML(value, new FileOutputStream("a.xml")); // -> UnclosedResource
  }

  Object readingLeavesTheFileOpen(XStream xstream) throws IOException {
    return xstream.fromXML(new FileInputStream("a.xml")); // -> UnclosedResource
  }

  Object fileIsClosed(XStream xstream, Path file) throws IOException {
    try (Reader in = Files.newBufferedReader(file)) {
      return xstream.fromXML(in);
    }
  }

  void objectsAreNeverClosed(XStream xstream, Path file, Object value) throws IOException {
    ObjectOutputStream out =
        xstream.createObjectOutputStream(Files.newBufferedWriter(file)); // -> UnclosedResource
    out.writeObject(value);
  }

  void objectsAreClosed(XStream xstream, Path file, Object value) throws IOException {
    try (ObjectOutputStream out = xstream.createObjectOutputStream(Files.newOutputStream(file))) { // -> CloseNotInFinally
      out.writeObject(value);
    }
  }
}
