import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Wrapper;

class Batch {
  interface DriverStatement extends PreparedStatement {
    int flush() throws SQLException;
  }

  int close(Connection connection) throws SQLException {
    try (DriverStatement statement =
        ((Wrapper) connection.prepareStatement("INSERT")).unwrap(DriverStatement.class)) {
      return statement.flush();
    }
  }

  int forget(Connection connection) throws SQLException {
    try (PreparedStatement preparedStatement = connection.prepareStatement("INSERT");
        DriverStatement statement =
            preparedStatement.unwrap(DriverStatement.class)) {
      return statement.flush();
    }
  }
}
