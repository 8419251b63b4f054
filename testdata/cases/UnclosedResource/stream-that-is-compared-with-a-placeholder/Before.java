import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;

class Editor {
  private static final InputStream EMPTY = InputStream.nullInputStream();
  private InputStream base;

  void keepWhatIsOpen(File file) throws FileNotFoundException {
    InputStream in = file.exists() ? open(file) : EMPTY;
    base = in != EMPTY ? in : null;
  }

  void keepWhatIsEmpty(File file) throws FileNotFoundException {
    InputStream in = file.exists() ? open(file) : EMPTY;
    base = in == EMPTY ? in : null;
  }

  private static InputStream open(File file) throws FileNotFoundException {
    return file.isFile() ? new FileInputStream(file) : null;
  }
}
