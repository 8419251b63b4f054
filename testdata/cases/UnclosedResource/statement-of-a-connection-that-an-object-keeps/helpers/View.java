import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class View implements AutoCloseable {
  private final Connection connection;
  private final Statement marker;

  View(Connection connection) throws SQLException {
    this.connection = connection;
    this.marker = connection.createStatement();
  }

  Statement statement() throws SQLException {
    return connection.createStatement();
  }

  @Override
  public void close() throws SQLException {
    marker.close();
  }
}
