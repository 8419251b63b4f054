import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Orders {
  private static Connection shared;

  private final DataSource source;
  private final Session session = new Session();
  private Connection connection;
  private Statement script;

  Orders(DataSource source) {
    this.source = source;
  }

  int closedInFinally() throws SQLException {
    connection = source.getConnection();
    try {
      PreparedStatement statement = connection.prepareStatement("select count(*) from orders");
      ResultSet rows = statement.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      connection.close();
    }
  }

  int closedByAnotherMethod() throws SQLException {
    open();
    try {
      ResultSet rows = connection.createStatement().executeQuery("select count(*) from orders");
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      finish();
    }
  }

  void closedInTheObjectThatHasIt() throws SQLException {
    try {
      session.connection.createStatement().execute("delete from orders");
    } finally {
      session.connection.close();
    }
  }

  void closedForEverybody() throws SQLException {
    try {
      shared.createStatement().execute("delete from orders");
    } finally {
      closeShared();
    }
  }

  void nextResultsCloseTheLast(String sql) throws SQLException {
    ResultSet rows = null;
    try {
      boolean more = script.execute(sql);
      while (more) {
        rows = script.getResultSet();
        rows.next();
        more = script.getMoreResults();
      }
    } finally {
      if (rows != null) {
        rows.close();
      }
    }
  }

  int connectionGoesOn() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from orders")) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  int anotherOneIsClosed() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate("delete from orders");
    } finally {
      shared.close();
    }
  }

  private void open() throws SQLException {
    connection = source.getConnection();
  }

  private void finish() throws SQLException {
    closeConnection();
  }

  private void closeConnection() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  private static void closeShared() throws SQLException {
    shared.close();
  }

  static final class Session {
    Connection connection;
  }
}
