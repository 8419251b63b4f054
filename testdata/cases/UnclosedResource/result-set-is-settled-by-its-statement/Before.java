import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

class Names {
  String find(Connection connection, long id) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select name from t where id = ?")) {
      query.setLong(1, id);
      ResultSet rows = query.executeQuery();
      return rows.next() ? rows.getString(1) : null;
    }
  }
}
