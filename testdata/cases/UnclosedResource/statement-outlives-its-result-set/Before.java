import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

class Counter {
  int count(Connection connection, String table) throws SQLException {
    // Closing the rows does not close the statement that they came from.
    try (ResultSet rows =
        connection.createStatement().executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
