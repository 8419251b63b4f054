import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

final class Query implements AutoCloseable {
  private final PreparedStatement statement;

  Query(Connection connection) throws SQLException {
    statement = connection.prepareStatement("SELECT name FROM item WHERE id = ?");
  }

  ResultSet rows(long id) throws SQLException {
    statement.setLong(1, id);
    return statement.executeQuery();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
