import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Metadata {
  private final Connection connection;
  private final boolean isOpen;

  Metadata(Connection connection, boolean isOpen) {
    this.connection = connection;
    this.isOpen = isOpen;
  }

  private PreparedStatement prepare(String query) throws SQLException {
    return isOpen ? connection.prepareStatement(query) : null;
  }

  private static ResultSet run(PreparedStatement statement) throws SQLException {
    return statement.executeQuery();
  }

  int read(String name) throws SQLException {
    PreparedStatement statement = null;
    try {
      statement = prepare("SELECT 1");
      if (name != null) {
        statement.setString(1, name);
      }
      ResultSet result = run(statement);
      result.next();
      return result.getInt(1);
    } finally {
      if (statement != null) {
        statement.close();
      }
    }
  }

  int readButCloseLate(String name) throws SQLException {
    PreparedStatement statement = prepare("SELECT 1");
    ResultSet result = run(statement);
    result.next();
    int read = result.getInt(1);
    statement.close();
    return read;
  }
}
