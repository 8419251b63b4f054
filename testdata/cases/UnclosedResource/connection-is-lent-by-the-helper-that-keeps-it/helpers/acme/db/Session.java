package acme.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class Session implements AutoCloseable {
  private final DataSource source;
  private Connection connection;

  public Session(DataSource source) {
    this.source = source;
  }

  /** The connection of this session, which closes it. */
  public Connection connection() throws SQLException {
    if (connection == null) {
      connection = source.getConnection();
    }
    return connection;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
