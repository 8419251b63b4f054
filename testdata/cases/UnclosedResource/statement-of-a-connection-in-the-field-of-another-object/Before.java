import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

class Orders {
  void closedWithTheObject(DataSource source) throws SQLException {
    try (Transaction transaction = new Transaction(source)) {
      transaction.connection.createStatement().execute("delete from orders");
    }
  }

  int closedInFinally(DataSource source) throws SQLException {
    Transaction transaction = new Transaction(source);
    try {
      PreparedStatement statement = transaction.connection.prepareStatement("select 1");
      ResultSet rows = statement.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      transaction.close();
    }
  }

  void ofAnObjectThatGoesOn(Transaction transaction) throws SQLException {
    PreparedStatement statement = transaction.connection.prepareStatement("select 1");
    statement.execute();
  }

  static final class Transaction implements AutoCloseable {
    final Connection connection;

    Transaction(DataSource source) throws SQLException {
      connection = source.getConnection();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
