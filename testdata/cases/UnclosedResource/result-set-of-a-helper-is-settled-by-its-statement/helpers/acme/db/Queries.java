package acme.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

public final class Queries {
  private Queries() {}

  public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    return connection.prepareStatement(sql + " where product = ?");
  }

  public static ResultSet run(PreparedStatement query, String parameter) throws SQLException {
    query.setString(1, parameter);
    return query.executeQuery();
  }

  public static void end(Statement statement) {
    try {
      statement.close();
    } catch (SQLException e) {
      System.err.println(e.getSQLState());
    }
  }
}
