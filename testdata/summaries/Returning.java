package summaries;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Methods that return a resource. */
final class Returning {
  private static InputStream shared;
  private InputStream field;

  //: fresh
  static InputStream opens(File file) throws IOException {
    return new FileInputStream(file);
  }

  //: fresh
  static InputStream opensBuffered(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    return new BufferedInputStream(in);
  }

  //: fresh
  static InputStream opensThroughAnother(File file) throws IOException {
    return opensBuffered(file);
  }

  //: fresh or null
  static InputStream opensIfThere(File file) throws IOException {
    if (!file.exists()) {
      return null;
    }
    return new FileInputStream(file);
  }

  //: fresh or null
  static InputStream passesOnWhatMayBeNull(File file) throws IOException {
    return opensIfThere(file);
  }

  //: fresh
  static InputStream opensInsteadOfNull(File file) throws IOException {
    InputStream in = opensIfThere(file);
    return in == null ? new FileInputStream("default") : in;
  }

  //: fresh or null
  static InputStream opensOrLogs(File file) {
    InputStream in = null;
    try {
      in = new FileInputStream(file);
    } catch (IOException e) {
      e.printStackTrace();
    }
    return in;
  }

  //: fresh
  static InputStream opensCarefully(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    try {
      in.read();
      return in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  //: not owned
  static InputStream opensAndKeeps(File file) throws IOException {
    InputStream in = new FileInputStream(file);
    shared = in;
    return in;
  }

  //: not owned; releases nothing; never throws
  InputStream getsField() {
    return field;
  }

  //: not owned
  InputStream opensOnce(File file) throws IOException {
    if (field == null) {
      field = new FileInputStream(file);
    }
    return field;
  }

  //: not owned; releases nothing; never throws
  static InputStream getsStaticField() {
    return shared;
  }

  //: 1 USES; not owned; releases nothing
  static InputStream getsFromList(List<InputStream> all) {
    return all.get(0);
  }

  //: 1 USES; not owned; releases nothing; never throws
  static InputStream getsFromMap(Map<String, InputStream> all) {
    return all.get("a");
  }

  //: not owned
  static InputStream isFreshOrBorrowed(File file) throws IOException {
    return file == null ? System.in : new FileInputStream(file);
  }

  //: 1 USES; shares 1; never throws
  static InputStream returnsArgument(InputStream in) {
    return in;
  }

  //: 1 USES; shares 1; never throws
  static InputStream wrapsArgument(InputStream in) {
    return new BufferedInputStream(in);
  }

  //: 1 USES; shares 1; never throws
  static InputStream wrapsArgumentOnce(InputStream in) {
    return in instanceof BufferedInputStream ? in : new BufferedInputStream(in);
  }

  //: 1 USES; shares 1; never throws
  static InputStream wrapsThroughAnother(InputStream in) {
    return wrapsArgument(returnsArgument(in));
  }

  //: 1 USES, 2 USES; shares 1 2; never throws
  static InputStream wrapsBoth(InputStream first, InputStream second) {
    return new java.io.SequenceInputStream(first, second);
  }

  //: 1 USES, 2 USES; shares 1 2; never throws
  static InputStream choosesOne(InputStream first, InputStream second, boolean isFirst) {
    return isFirst ? first : second;
  }

  //: fresh
  static Connection connects(String url) throws SQLException {
    return java.sql.DriverManager.getConnection(url);
  }

  //: 1 USES; fresh child of 1
  static Statement createsStatement(Connection connection) throws SQLException {
    return connection.createStatement();
  }

  //: 1 USES; fresh child of 1
  static ResultSet queries(Statement statement) throws SQLException {
    return statement.executeQuery("select 1");
  }

  //: not owned; never throws
  static InputStream holdsMemory() {
    return new java.io.ByteArrayInputStream(new byte[1]);
  }

  //: 1 USES; not owned; never throws
  static Connection borrows(Statement statement) throws SQLException {
    return statement.getConnection();
  }

  //: 1 CLOSES_ON_RETURN; fresh
  static InputStream closesAndReopens(InputStream in, File file) throws IOException {
    in.read();
    in.close();
    return new FileInputStream(file);
  }

  //: fresh
  static <T extends InputStream> InputStream loopsUntilOpen(File file) {
    InputStream in = null;
    while (in == null) {
      try {
        in = new FileInputStream(file);
      } catch (IOException e) {
        file = new File(file, "x");
      }
    }
    return in;
  }
}
