// LIMIT: getMoreResults() closes the result set that the statement returned before. The analysis
// knows it of a statement in a local variable, not of two calls of a getter.

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Script {
  private final Statement statement;

  Script(Statement statement) {
    this.statement = statement;
  }

  Statement getStatement() {
    return statement;
  }

  void run(String sql) throws SQLException {
    boolean more = getStatement().execute(sql);
    while (more) {
      try (ResultSet rows = getStatement().getResultSet()) {
        rows.next();
      }
      more = getStatement().getMoreResults();
    }
  }
}
