import acme.data.Connections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

class Accounts {
  private final DataSource source;

  Accounts(DataSource source) {
    this.source = source;
  }

  int clear(String sql) throws SQLException {
    Connection connection = source.getConnection();
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      return statement.executeUpdate();
    } finally {
      Connections.quietly(connection);
    }
  }

  int clearHere(String sql) throws SQLException {
    Connection connection = source.getConnection();
    try {
      PreparedStatement statement = connection.prepareStatement(sql);
      return statement.executeUpdate();
    } finally {
      if (!connection.isClosed()) {
        connection.close();
      }
    }
  }

  int clearOften(Connection connection, String sql) throws SQLException {
    int count;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      count = statement.executeUpdate();
    }
    if (!connection.isClosed()) {
      connection.commit();
    }
    return count;
  }

  int clearUnless(String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      try (java.sql.Statement statement = connection.createStatement()) {
        return statement.executeUpdate(sql);
      } finally {
        Connections.unlessReadOnly(connection);
      }
    }
  }
}
