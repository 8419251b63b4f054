// LIMIT: a statement does not keep its connection reachable. That a helper asks it for the connection and closes that
// is not seen, for most helpers that close a statement leave the connection open.

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Users {
  private final DataSource source;

  Users(DataSource source) {
    this.source = source;
  }

  boolean isAny() throws SQLException {
    Statement statement = null;
    try {
      statement = source.getConnection().createStatement();
      try (ResultSet rows = statement.executeQuery("select 1 from users")) {
        return rows.next();
      }
    } finally {
      closeBoth(statement);
    }
  }

  private static void closeBoth(Statement statement) throws SQLException {
    if (statement != null) {
      Connection connection = statement.getConnection();
      statement.close();
      connection.close();
    }
  }
}
