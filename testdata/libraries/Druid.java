package libraries;

import com.alibaba.druid.pool.DruidDataSource;
import com.alibaba.druid.util.JdbcUtils;
import java.sql.Connection;
import java.sql.SQLException;

class Druid {
  void helperLeavesTheConnectionOpen(DruidDataSource pool) throws SQLException {
    Connection connection = pool.getConnection(10L); // -> UnclosedResource
    JdbcUtils.execute(connection, "select 1");
  }

  void helperClosesTheConnection(DruidDataSource pool) throws SQLException {
    Connection connection = pool.getConnection(10L);
    try {
      JdbcUtils.execute(connection, "select 1");
    } finally {
      JdbcUtils.close(connection);
    }
  }

  DruidDataSource poolThatIsNotUsedYetHoldsNothing(String filters) throws SQLException {
    DruidDataSource pool = new DruidDataSource();
    pool.setUrl("jdbc:h2:mem:");
    pool.setFilters(filters);
    return pool;
  }

  DruidDataSource failureLeavesThePoolRunning(String filters) throws SQLException {
    DruidDataSource pool = new DruidDataSource(); // -> UnclosedResource
    pool.init();
    pool.setFilters(filters);
    return pool;
  }
}
