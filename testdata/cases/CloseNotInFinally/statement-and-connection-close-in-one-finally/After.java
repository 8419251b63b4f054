import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

class Report {
  private final DataSource pool;

  Report(DataSource pool) {
    this.pool = pool;
  }

  BigDecimal total(String column) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      PreparedStatement query = connection.prepareStatement("select sum(" + column + ") from orders");
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getBigDecimal(1);
      } finally {
        query.close();
      }
    }
  }
}
