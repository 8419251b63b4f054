package libraries;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.tomcat.jdbc.pool.DataSourceProxy;

class TomcatJdbc {
  boolean connectionIsNotGivenBack(DataSourceProxy pool) throws SQLException {
    Connection connection = pool.getConnection(); // -> UnclosedResource
    return connection.isValid(1);
  }

  boolean connectionGoesBack(DataSourceProxy pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  int poolIsNeverClosed() {
    DataSourceProxy pool = new DataSourceProxy(); // -> UnclosedResource
    return pool.getIdle();
  }

  int poolIsClosed() {
    DataSourceProxy pool = new DataSourceProxy();
    try {
      return pool.getIdle();
    } finally {
      pool.close();
    }
  }

  DataSourceProxy poolThatCannotBeMadeHoldsNothing(String url) throws SQLException {
    DataSourceProxy pool = new DataSourceProxy();
    pool.setUrl(url);
    pool.createPool();
    return pool;
  }

  DataSourceProxy failureLeavesThePoolOpen(String url) throws SQLException {
    DataSourceProxy pool = new DataSourceProxy(); // -> UnclosedResource
    pool.setUrl(url);
    pool.createPool();
    pool.getConnection().close();
    return pool;
  }
}
