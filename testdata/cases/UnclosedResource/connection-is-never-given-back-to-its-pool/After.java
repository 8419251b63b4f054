import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The database drain: each call takes a connection from the pool, until none is left. */
class OrderBook {
  private final DataSource pool;

  OrderBook(DataSource pool) {
    this.pool = pool;
  }

  List<Long> findByCustomer(String customer) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select id from orders where customer = ?")) {
      query.setString(1, customer);
      try (ResultSet rows = query.executeQuery()) {
        List<Long> found = new ArrayList<>();
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
        return found;
      }
    }
  }
}
