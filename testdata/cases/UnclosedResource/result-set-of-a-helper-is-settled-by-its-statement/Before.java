import acme.db.Queries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Prices {
  long latest(Connection connection, String product) throws SQLException {
    try (PreparedStatement query = Queries.prepare(connection, "select price from prices")) {
      ResultSet rows = Queries.run(query, product);
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  long oldest(Connection connection, String product) throws SQLException {
    PreparedStatement query = connection.prepareStatement("select price from prices order by day");
    try {
      ResultSet rows = query.executeQuery();
      return rows.next() ? rows.getLong(1) : -1;
    } finally {
      Queries.end(query);
    }
  }
}
