package acme.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public final class Jdbc {
  private Jdbc() {}

  public static void closeBoth(Statement statement) throws SQLException {
    if (statement != null) {
      Connection connection = statement.getConnection();
      statement.close();
      connection.close();
    }
  }

  public static void closeAll(ResultSet rows) throws SQLException {
    closeBoth(rows.getStatement());
  }

  public static void close(Statement statement) throws SQLException {
    if (statement != null) {
      statement.close();
    }
  }
}
