package libraries;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;

class Hikaricp {
  boolean connectionIsNotGivenBack(HikariDataSource pool) throws SQLException {
    Connection connection = pool.getConnection(); // -> UnclosedResource
    return connection.isValid(1);
  }

  boolean connectionGoesBackToThePool(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    }
  }

  String poolOfOneMethodIsNotShutDown(HikariConfig config) {
    HikariDataSource pool = new HikariDataSource(config); // -> UnclosedResource
    return pool.getPoolName();
  }

  String poolIsClosed(HikariConfig config) {
    try (HikariDataSource pool = new HikariDataSource(config)) {
      return pool.getPoolName();
    }
  }

  HikariDataSource poolIsReturned(HikariConfig config) {
    HikariDataSource pool = new HikariDataSource(config);
    pool.setMaximumPoolSize(4);
    return pool;
  }
}
