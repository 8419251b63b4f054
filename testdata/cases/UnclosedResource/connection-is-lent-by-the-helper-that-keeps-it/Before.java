import acme.db.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Users {
  private final Session session;

  Users(Session session) {
    this.session = session;
  }

  boolean exists(String name) throws SQLException {
    Connection connection = session.connection();
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from users where name = ?")) {
      query.setString(1, name);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }
}
