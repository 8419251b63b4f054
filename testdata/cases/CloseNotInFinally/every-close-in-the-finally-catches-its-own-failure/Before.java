import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Legacy {
  int count(DataSource pool) throws SQLException {
    Connection connection = null;
    Statement statement = null;
    ResultSet rows = null;
    try {
      connection = pool.getConnection();
      statement = connection.createStatement();
      rows = statement.executeQuery("select count(*) from orders");
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      if (rows != null) {
        try {
          rows.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
      if (statement != null) {
        try {
          statement.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
      if (connection != null) {
        try {
          connection.close();
        } catch (SQLException e) {
          System.err.println(e);
        }
      }
    }
  }
}
