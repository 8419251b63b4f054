import acme.data.Jdbc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Users {
  private final DataSource source;

  Users(DataSource source) {
    this.source = source;
  }

  boolean isAny() throws SQLException {
    Statement statement = null;
    try {
      statement = source.getConnection().createStatement();
      try (ResultSet rows = statement.executeQuery("select 1 from users")) {
        return rows.next();
      }
    } finally {
      Jdbc.closeBoth(statement);
    }
  }

  int count() throws SQLException {
    Connection connection = source.getConnection();
    Statement statement = connection.createStatement();
    ResultSet rows = statement.executeQuery("select count(*) from users");
    try {
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      Jdbc.closeAll(rows);
    }
  }

  void clear(String url) throws SQLException {
    Statement statement = DriverManager.getConnection(url).createStatement();
    try {
      statement.executeUpdate("delete from users");
    } finally {
      statement.getConnection().close();
    }
  }

  int deleteOld(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      Statement statement = connection.createStatement();
      try {
        return statement.executeUpdate("delete from users where old");
      } finally {
        Jdbc.close(statement);
      }
    }
  }
}
