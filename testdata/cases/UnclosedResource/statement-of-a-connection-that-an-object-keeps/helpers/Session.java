import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

final class Session implements AutoCloseable {
  private final Connection connection;

  Session(String url) throws SQLException {
    connection = DriverManager.getConnection(url);
  }

  Statement statement() throws SQLException {
    return connection.createStatement();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
