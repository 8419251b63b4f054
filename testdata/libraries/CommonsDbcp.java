package libraries;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.BasicDataSourceFactory;
import org.apache.commons.dbcp2.Utils;
import org.apache.commons.dbcp2.datasources.SharedPoolDataSource;

class CommonsDbcp {
  int poolIsNeverClosed(Properties properties) throws Exception {
    BasicDataSource pool = BasicDataSourceFactory.createDataSource(properties); // -> UnclosedResource
    return pool.getNumIdle();
  }

  boolean connectionIsClosedQuietly(BasicDataSource pool) throws SQLException {
    Connection connection = pool.getConnection();
    try {
      return connection.isValid(1);
    } finally {
      Utils.closeQuietly(connection);
    }
  }

  void brokenConnectionLeavesThePool(BasicDataSource pool) throws SQLException {
    Connection connection = pool.getConnection();
    pool.invalidateConnection(connection);
  }

  int oldPoolIsNeverClosed() {
    org.apache.commons.dbcp.BasicDataSource pool = new org.apache.commons.dbcp.BasicDataSource(); // -> UnclosedResource
    return pool.getNumIdle();
  }

  SharedPoolDataSource sourceThatIsNotUsedYetHoldsNothing(PrintWriter log) throws SQLException {
    SharedPoolDataSource source = new SharedPoolDataSource();
    source.setLogWriter(log);
    source.setMaxTotal(8);
    return source;
  }

  SharedPoolDataSource failureLeavesTheSourceOpen() throws SQLException {
    SharedPoolDataSource source = new SharedPoolDataSource(); // -> UnclosedResource
    source.getConnection().close();
    return source;
  }
}
