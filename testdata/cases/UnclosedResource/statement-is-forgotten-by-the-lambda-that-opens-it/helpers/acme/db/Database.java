package acme.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

public final class Database {
  private final Connection connection;

  public Database(Connection connection) {
    this.connection = connection;
  }

  /** What can be done with a table. */
  @FunctionalInterface
  public interface Work<T> {
    T run(String table) throws SQLException;
  }

  public Statement statement() throws SQLException {
    return connection.createStatement();
  }

  public <T> T withTable(Work<T> work) throws SQLException {
    return work.run("accounts");
  }
}
