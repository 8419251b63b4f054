import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Reports {
  static int closedByTheStatement(PreparedStatement statement) throws SQLException {
    ResultSet rows = statement.executeQuery();
    try {
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      rows.getStatement().close();
    }
  }

  static int closedByTheConnection(PreparedStatement statement) throws SQLException {
    ResultSet rows = statement.executeQuery();
    try {
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      rows.getStatement().getConnection().close();
    }
  }

  static int statementIsOnlyAsked(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      int limit = rows.getStatement().getMaxRows();
      return rows.next() ? rows.getInt(1) : limit;
    }
  }
}
