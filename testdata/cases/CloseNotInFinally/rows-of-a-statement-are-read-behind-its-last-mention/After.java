import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Names {
  void print(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Statement statement = null;
      try {
        ResultSet rows = null;
        try {
          statement = connection.createStatement();
          rows = statement.executeQuery("select name from person");
          while (rows.next()) {
            System.out.println(rows.getString(1));
          }
        } catch (SQLException e) {
          System.err.println(e);
        } finally {
          closeQuietly(rows);
        }
      } catch (Throwable failure) {
        Statement unclosed = statement;
        try (unclosed) {
          statement = null;
          throw failure;
        }
      } finally {
        if (statement != null) {
          statement.close();
        }
      }
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    if (closeable != null) {
      try {
        closeable.close();
      } catch (Exception e) {
        System.err.println(e);
      }
    }
  }
}
