package libraries;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.largeobject.LargeObject;
import org.postgresql.largeobject.LargeObjectManager;

class Postgresql {
  int objectIsNeverClosed(LargeObjectManager objects) throws SQLException {
    LargeObject object = objects.open(1L); // -> UnclosedResource
    return object.size();
  }

  int objectIsClosedWithItsStream(LargeObjectManager objects) throws SQLException, IOException {
    try (LargeObject object = objects.open(1L);
        InputStream content = object.getInputStream()) {
      return content.read();
    }
  }

  long copyLeavesTheFileOpen(CopyManager copies, File file) throws SQLException, IOException {
    InputStream in = new FileInputStream(file); // -> UnclosedResource
    return copies.copyIn("copy t from stdin", in);
  }
}
