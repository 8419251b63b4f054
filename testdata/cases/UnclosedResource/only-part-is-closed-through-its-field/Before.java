import acme.io.Copy;
import acme.io.Source;
import java.io.File;
import java.io.IOException;

class Reading {
  int closeThePart(File file) throws IOException {
    Source source = new Source(file);
    try {
      return source.next();
    } finally {
      source.in.close();
    }
  }

  int readThePart(File file) throws IOException {
    Source source = new Source(file);
    return source.in.read();
  }

  int closeOneOfTwo(File from, File to) throws IOException {
    Copy copy = new Copy(from, to);
    try {
      return copy.next();
    } finally {
      copy.in.close();
    }
  }
}
