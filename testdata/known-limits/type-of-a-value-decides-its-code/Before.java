// LIMIT: that a code was computed from the type of a value is not seen. The code of a blob is never OBJECT.

import java.io.InputStream;
import java.sql.Blob;
import java.sql.SQLException;

class Row {
  private static final int OBJECT = 2000;
  private static final int BLOB = 2004;
  private Object column;

  void update(Object value) throws SQLException {
    int code = codeOf(value);
    Object stored = value;
    if (value instanceof Blob blob) {
      InputStream content = blob.getBinaryStream();
      stored = content;
    }
    if (code == OBJECT) {
      throw new SQLException("no such type");
    }
    column = stored;
  }

  private static int codeOf(Object value) {
    return value instanceof Blob ? BLOB : OBJECT;
  }
}
