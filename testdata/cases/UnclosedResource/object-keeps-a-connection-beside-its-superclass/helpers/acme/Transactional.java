package acme;

import java.sql.Connection;
import java.sql.SQLException;

/** Uses the connection that its superclass closes. */
public final class Transactional extends Pooled {
  private final Connection own;

  public Transactional(Connection connection) {
    super(connection);
    own = connection;
  }

  public void begin() throws SQLException {
    own.setAutoCommit(false);
  }
}
