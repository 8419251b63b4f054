import acme.db.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Accounts {
  private final Database database;

  Accounts(Database database) {
    this.database = database;
  }

  long balance(String account) throws SQLException {
    return database.withConnection(
        connection -> {
          try (PreparedStatement query =
              connection.prepareStatement("select balance from accounts where name = ?")) {
            query.setString(1, account);
            try (ResultSet rows = query.executeQuery()) {
              return rows.next() ? rows.getLong(1) : 0L;
            }
          }
        });
  }

  boolean isReachable() throws SQLException {
    return database.withConnection(connection -> connection.isValid(1));
  }
}
