import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class Store {
  private DataSource source;
  private boolean isPooled;

  boolean isValid() throws SQLException {
    Connection connection = connection();
    try {
      return connection.isValid(1);
    } finally {
      release(connection);
    }
  }

  boolean isValidNow() throws SQLException {
    try (Connection connection = connection()) {
      try {
        return connection.isValid(1);
      } finally {
        releaseIfReadOnly(connection);
      }
    }
  }

  private Connection connection() throws SQLException {
    return source.getConnection();
  }

  private void release(Connection connection) throws SQLException {
    if (isPooled) {
      connection.close();
    }
  }

  private static void releaseIfReadOnly(Connection connection) throws SQLException {
    if (connection.isReadOnly()) {
      connection.close();
    }
  }
}
