// LIMIT: what a flag of an object makes its close() do is not known where the flag is set, so the statement counts
// as forgotten.

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Metadata {
  Rows rows(Connection connection) throws SQLException {
    Statement statement = connection.createStatement();
    Rows rows = new Rows(statement.executeQuery("select 1"));
    rows.closesStatement = true;
    return rows;
  }

  static class Rows implements AutoCloseable {
    private final ResultSet rows;
    private boolean closesStatement;

    Rows(ResultSet rows) {
      this.rows = rows;
    }

    @Override
    public void close() throws SQLException {
      if (closesStatement) {
        rows.getStatement().close();
      } else {
        rows.close();
      }
    }
  }
}
