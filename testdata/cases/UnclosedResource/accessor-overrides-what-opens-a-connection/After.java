import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class Checks {
  boolean isValid(Single single) throws SQLException {
    return single.getConnection().isValid(1);
  }

  boolean isValid(DataSource any) throws SQLException {
    try (Connection connection = any.getConnection()) {
      return connection.isValid(1);
    }
  }

  abstract static class Single implements DataSource {
    private Connection connection;

    @Override
    public Connection getConnection() {
      return connection;
    }
  }

  boolean isValid(Counting counting) throws SQLException {
    return counting.getConnection().isValid(1);
  }

  boolean isValid(Opening opening) throws SQLException {
    try (Connection connection = opening.getConnection()) {
      return connection.isValid(1);
    }
  }

  abstract static class Counting implements DataSource {
    private final Connection connection;
    private int calls;

    Counting(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Connection getConnection() {
      if (calls < 1) {
        calls++;
      }
      return connection;
    }
  }

  abstract static class Opening implements DataSource {
    private DataSource source;

    @Override
    public Connection getConnection() throws SQLException {
      if (source == null) {
        source = this;
      }
      return source.getConnection();
    }
  }
}
