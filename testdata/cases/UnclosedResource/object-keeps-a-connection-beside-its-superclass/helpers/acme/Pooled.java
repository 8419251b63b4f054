package acme;

import java.sql.Connection;
import java.sql.SQLException;

/** Closes its connection, though no interface tells of that. */
public class Pooled {
  private Connection connection;

  public Pooled(Connection connection) {
    this.connection = connection;
  }

  public void close() throws SQLException {
    Connection closing = connection;
    connection = null;
    if (closing != null) {
      closing.close();
    }
  }
}
