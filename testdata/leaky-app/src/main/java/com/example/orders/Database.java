package com.example.orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** An embedded database behind a connection pool. Closing it closes both. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  public static Database open(String name, int connections) throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl("jdbc:h2:mem:" + name);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(250);
    HikariDataSource pool = new HikariDataSource(config);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table orders (id bigint primary key, customer varchar, amount decimal(12, 2))");
    } catch (SQLException e) {
      pool.close();
      throw e;
    }
    return new Database(pool);
  }

  public OrderBook orders() {
    return new OrderBook(pool);
  }

  /** Returns how many connections were taken from the pool and not given back. */
  public int activeConnections() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  @Override
  public void close() {
    pool.close();
  }
}
