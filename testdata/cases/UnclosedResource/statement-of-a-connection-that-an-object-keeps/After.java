import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Report {
  int ofSession(String url) throws SQLException {
    try (Session session = new Session(url)) {
      Statement statement = session.statement();
      return statement.executeUpdate("DELETE FROM item");
    }
  }

  int ofQuery(Connection connection, long[] ids) throws SQLException {
    int sum = 0;
    try (Query query = new Query(connection)) {
      for (long id : ids) {
        ResultSet rows = query.rows(id);
        sum += rows.next() ? rows.getInt(1) : 0;
      }
    }
    return sum;
  }

  int ofItems(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Items items = new Items(connection);
      Statement statement = items.statement();
      return statement.executeUpdate("DELETE FROM item");
    }
  }

  int ofSessionThatGoesOn(Session session) throws SQLException {
    try (Statement statement = session.statement()) {
      return statement.executeUpdate("DELETE FROM item");
    }
  }

  int ofItemsThatGoOn(Items items) throws SQLException {
    try (Statement statement = items.statement()) {
      return statement.executeUpdate("DELETE FROM item");
    }
  }

  int ofView(Connection connection) throws SQLException {
    try (View view = new View(connection);
        Statement statement = view.statement()) {
      return statement.executeUpdate("DELETE FROM item");
    }
  }
}
