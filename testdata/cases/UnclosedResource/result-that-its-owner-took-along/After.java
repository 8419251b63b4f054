import acme.db.Commands;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Transaction {
  void commit(Connection connection) throws SQLException {
    Commands.runAndClose(connection, "XA COMMIT");
  }

  boolean isAny(Statement statement) throws SQLException {
    try (ResultSet result = Commands.run(statement, "SELECT 1")) {
      return result.next();
    }
  }
}
