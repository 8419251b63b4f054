import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.sql.Blob;
import java.sql.SQLException;

class Details {
  Object read(Blob blob) throws IOException, SQLException, ClassNotFoundException {
    InputStream in = blob.getBinaryStream();
    if (in instanceof ByteArrayInputStream && in.available() == 0) {
      return null;
    }
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      return objects.readObject();
    } finally {
      in.close();
    }
  }

  int readBuffered(Blob blob) throws IOException, SQLException {
    InputStream in = blob.getBinaryStream();
    if (in instanceof BufferedInputStream || in instanceof FileInputStream) {
      return -1;
    }
    try (in) {
      return in.read();
    }
  }
}
