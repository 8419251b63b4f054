package acme.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public final class Commands {
  private Commands() {}

  /** The result is closed when the caller gets it, as its statement is. */
  public static ResultSet runAndClose(Connection connection, String command) throws SQLException {
    Statement statement = null;
    try {
      statement = connection.createStatement();
      statement.execute(command);
      ResultSet result = statement.getResultSet();
      return result;
    } finally {
      if (statement != null) {
        statement.close();
      }
    }
  }

  /** The statement stays open, and the result with it. */
  public static ResultSet run(Statement statement, String command) throws SQLException {
    statement.execute(command);
    return statement.getResultSet();
  }
}
