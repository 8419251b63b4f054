import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

class Counter {
  int count(Connection connection, String table) throws SQLException {
    // Closing the rows does not close the statement that they came from.
    try (java.sql.Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
