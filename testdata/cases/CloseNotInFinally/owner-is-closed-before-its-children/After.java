import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Closing a statement closes its rows: that they are closed once more behind it has no effect. */
class Orders {
  void print(Connection connection) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select name from orders")) {
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    } catch (SQLException e) {
      System.err.println(e.getMessage());
    }
  }

  int count(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement("select count(*) from orders");
        ResultSet rows = statement.executeQuery()) {
      int count = rows.next() ? rows.getInt(1) : 0;
      return count;
    }
  }

  int countClosed(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement statement = connection.prepareStatement("select count(*) from orders");
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }
}
