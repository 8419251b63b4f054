import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.io.Reader;

class Texts {
  String read(File file) throws IOException {
    Reader reader = new FileReader(file);
    Text text = new Text(reader, 3);
    return text.toString();
  }

  String readAndClose(File file) throws IOException {
    Reader reader = new FileReader(file);
    LentText text = new LentText(reader, false);
    return text.toString();
  }
}
