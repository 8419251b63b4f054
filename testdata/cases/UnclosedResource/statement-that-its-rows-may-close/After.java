import acme.db.Closing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

class Tables {
  private final Connection connection;

  Tables(Connection connection) {
    this.connection = connection;
  }

  ResultSet all() throws SQLException {
    Closing statement = (Closing) connection.createStatement();
    try {
      return statement.query("select * from tables", true);
    } catch (Throwable failure) {
      try (statement) {
        throw failure;
      }
    }
  }

  boolean any() throws SQLException {
    try (Closing statement = (Closing) connection.createStatement()) {
      ResultSet rows = statement.query("select * from tables", true);
      try (rows) {
        return rows.next();
      }
    }
  }
}
