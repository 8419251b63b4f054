import acme.db.Pool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Users {
  private final Pool pool;

  Users(Pool pool) {
    this.pool = pool;
  }

  boolean exists(String name) throws SQLException {
    Connection connection = pool.borrow();
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from users where name = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
