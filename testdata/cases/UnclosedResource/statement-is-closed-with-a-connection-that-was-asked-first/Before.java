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
    PreparedStatement statement = connection.prepareStatement(sql);
    int count = statement.executeUpdate();
    if (!connection.isClosed()) {
      connection.commit();
    }
    return count;
  }

  int clearUnless(String sql) throws SQLException {
    Connection connection = source.getConnection();
    try {
      return connection.createStatement().executeUpdate(sql);
    } finally {
      Connections.unlessReadOnly(connection);
    }
  }
}
