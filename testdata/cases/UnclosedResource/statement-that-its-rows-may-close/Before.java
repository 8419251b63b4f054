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
    return statement.query("select * from tables", true);
  }

  boolean any() throws SQLException {
    Closing statement = (Closing) connection.createStatement();
    ResultSet rows = statement.query("select * from tables", true);
    try (rows) {
      return rows.next();
    }
  }
}
