import acme.zip.Entries;
import java.io.File;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

class Reports {
  int entry(File file) throws IOException {
    InputStream in = Entries.open(file, "report");
    return in.read();
  }

  int once(File file) throws IOException {
    return Entries.openOnce(file).read();
  }

  int here(File file) throws IOException {
    InputStream in =
        new FileInputStream(file) {
          @Override
          public void close() throws IOException {
            super.close();
            file.delete();
          }
        };
    return in.read();
  }

  int closed(File file) throws IOException {
    try (InputStream in = Entries.open(file, "report")) {
      return in.read();
    }
  }

  int closedHere(File file) throws IOException {
    InputStream raw = new FileInputStream(file);
    try (InputStream in =
        new FilterInputStream(raw) {
          @Override
          public void close() throws IOException {
            super.close();
            file.delete();
          }
        }) {
      return in.read();
    }
  }

  int overMemory(byte[] bytes) throws IOException {
    return Entries.announced(bytes).read();
  }
}
