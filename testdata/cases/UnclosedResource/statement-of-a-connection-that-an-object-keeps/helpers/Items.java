import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class Items {
  private final Connection connection;

  Items(Connection connection) {
    this.connection = connection;
  }

  Statement statement() throws SQLException {
    return connection.createStatement();
  }
}
