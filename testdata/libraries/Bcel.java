package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.JavaClass;

class Bcel {
  JavaClass fileIsNeverClosed() throws IOException {
    InputStream in = new FileInputStream("A.class"); // -> UnclosedResource
    return new ClassParser(in, "A.class").parse();
  }

  JavaClass fileIsClosed() throws IOException {
    try (InputStream in = new FileInputStream("A.class")) {
      return new ClassParser(in, "A.class").parse();
    }
  }

  JavaClass parserClosesItsOwnFile() throws IOException {
    return new ClassParser("A.class").parse();
  }
}
