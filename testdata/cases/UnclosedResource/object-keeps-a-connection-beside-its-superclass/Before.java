import acme.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class Source {
  Transactional transactional(DataSource source) throws SQLException {
    Connection connection = source.getConnection();
    return new Transactional((Connection) connection);
  }
}
