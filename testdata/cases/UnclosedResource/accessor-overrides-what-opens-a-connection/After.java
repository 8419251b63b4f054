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
}
