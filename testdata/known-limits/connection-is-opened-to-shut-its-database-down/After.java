// LIMIT: what a connection is opened for stands in its URL, which the analysis does not read; this one always fails,
// with an exception that tells that the database is down.

import java.sql.DriverManager;
import java.sql.SQLException;

class Embedded {
  void shutDown(String url) {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }
}
