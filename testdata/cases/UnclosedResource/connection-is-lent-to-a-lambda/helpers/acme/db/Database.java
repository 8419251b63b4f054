package acme.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class Database {
  private final DataSource source;

  public Database(DataSource source) {
    this.source = source;
  }

  /** What can be done with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  public <T> T withConnection(Work<T> work) throws SQLException {
    Connection connection = source.getConnection();
    try {
      return work.run(connection);
    } finally {
      connection.close();
    }
  }
}
