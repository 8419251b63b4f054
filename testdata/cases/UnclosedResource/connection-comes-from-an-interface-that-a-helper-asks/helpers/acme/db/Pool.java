package acme.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

public final class Pool {
  private final DataSource source;

  public Pool(DataSource source) {
    this.source = source;
  }

  /** A connection for a transaction; closing it gives it back. */
  public Connection borrow() throws SQLException {
    Connection connection = source.getConnection();
    return connection;
  }
}
