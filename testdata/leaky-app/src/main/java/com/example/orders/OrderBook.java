package com.example.orders;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table of orders. */
public final class OrderBook {
  private final DataSource pool;

  public OrderBook(DataSource pool) {
    this.pool = pool;
  }

  public void add(Order order) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into orders values (?, ?, ?)")) {
      insert.setLong(1, order.id());
      insert.setString(2, order.customer());
      insert.setBigDecimal(3, order.amount());
      insert.executeUpdate();
    }
  }

  public List<Order> findByCustomer(String customer) throws SQLException {
    Connection connection = pool.getConnection();
    PreparedStatement query =
        connection.prepareStatement("select id, amount from orders where customer = ?");
    query.setString(1, customer);
    ResultSet rows = query.executeQuery();
    List<Order> found = new ArrayList<>();
    while (rows.next()) {
      found.add(new Order(rows.getLong(1), customer, rows.getBigDecimal(2)));
    }
    return found;
  }

  /** Returns the sum over a column, which is named by the report's definition. */
  public BigDecimal total(String column) throws SQLException {
    Connection connection = pool.getConnection();
    PreparedStatement query = connection.prepareStatement("select sum(" + column + ") from orders");
    try (ResultSet rows = query.executeQuery()) {
      rows.next();
      return rows.getBigDecimal(1);
    } finally {
      query.close();
      connection.close();
    }
  }
}
