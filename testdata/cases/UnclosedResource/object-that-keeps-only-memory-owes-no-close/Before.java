import acme.parse.Bytes;
import acme.parse.Delegating;
import acme.parse.Output;
import acme.parse.Reopening;
import acme.parse.Spooled;
import acme.parse.Text;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

class Parsing {
  int ofBytes(byte[] bytes) throws IOException {
    return new Bytes(bytes).next();
  }

  int ofText(String text) throws IOException {
    Text in = new Text(text);
    return in.next() + new Text(text, 1).next();
  }

  int ofBytesGivenToAnotherConstructor(byte[] bytes) throws IOException {
    return new Delegating(bytes).next();
  }

  void toText(String text) throws IOException {
    Output out = new Output();
    out.add(text);
  }

  int ofFile(File file) throws IOException {
    Bytes in = new Bytes(file);
    return in.next();
  }

  int ofFileGivenToTheConstructor(File file) throws IOException {
    Delegating in = new Delegating(new FileInputStream(file));
    return in.next();
  }

  int ofBytesAndThenAFile(byte[] bytes, File file) throws IOException {
    Reopening in = new Reopening(bytes);
    in.goOnWith(file);
    return in.next();
  }

  int ofMemoryBesideAFile(String name) throws IOException {
    Spooled out = new Spooled(name);
    return out.next();
  }
}
