import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

class Adapted {
  int inverted(String name) throws IOException {
    try (InputStream in =
        new FileInputStream(name) {
          @Override
          public int read() throws IOException {
            return ~super.read();
          }
        }) {
      return in.read();
    }
  }

  int closed(String name) throws IOException {
    try (InputStream in =
        new FileInputStream(name) {
          @Override
          public int read() throws IOException {
            return ~super.read();
          }
        }) {
      return in.read();
    }
  }

  int ofBorrowed(InputStream lent) throws IOException {
    InputStream in =
        new FilterInputStream(lent) {
          @Override
          public int read() throws IOException {
            return ~super.read();
          }
        };
    return in.read();
  }

  byte[] inMemory(int value) {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream(1) {
          @Override
          public void write(int next) {
            super.write(~next);
          }
        };
    out.write(value);
    return out.toByteArray();
  }
}
