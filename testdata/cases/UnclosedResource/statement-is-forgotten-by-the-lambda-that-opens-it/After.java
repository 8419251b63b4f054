import acme.db.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

class Accounts {
  private final Database database;

  Accounts(Database database) {
    this.database = database;
  }

  long total() throws SQLException {
    return database.withTable(
        name -> {
          try (Statement query = database.statement();
              ResultSet rows = query.executeQuery("select sum(balance) from " + name)) {
            return rows.next() ? rows.getLong(1) : 0L;
          }
        });
  }
}
