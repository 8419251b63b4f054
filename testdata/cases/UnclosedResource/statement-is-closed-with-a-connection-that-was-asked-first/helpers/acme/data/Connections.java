package acme.data;

import java.sql.Connection;
import java.sql.SQLException;

public final class Connections {
  private Connections() {}

  public static void quietly(Connection connection) {
    try {
      if (connection != null && !connection.isClosed()) {
        connection.close();
      }
    } catch (SQLException e) {
      System.err.println(e);
    }
  }

  public static void unlessReadOnly(Connection connection) throws SQLException {
    if (!connection.isReadOnly()) {
      connection.close();
    }
  }
}
