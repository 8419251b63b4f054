import acme.db.Queries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Prices {
  long latest(Connection connection, String product) throws SQLException {
    try (PreparedStatement query = Queries.prepare(connection, "select price from prices")) {
      try (ResultSet rows = Queries.run(query, product)) {
        return rows.next() ? rows.getLong(1) : -1;
      }
    }
  }
}
