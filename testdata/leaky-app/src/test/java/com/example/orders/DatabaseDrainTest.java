package com.example.orders;

import static com.example.orders.Expectation.LEAK;
import static com.example.orders.Expectation.assertLeftOpen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Connections that are not given back, measured as active connections of the pool. */
class DatabaseDrainTest {
  private static final int POOL_SIZE = 4;
  private static final Order ORDER = new Order(1, "Ada", new BigDecimal("10.50"));

  private Database database;
  private OrderBook orders;

  @BeforeEach
  void openDatabase(TestInfo test) throws SQLException {
    // One of its own for each test: a connection that was not given back keeps its database alive.
    database = Database.open(test.getTestMethod().orElseThrow().getName(), POOL_SIZE);
    orders = database.orders();
    orders.add(ORDER);
  }

  @AfterEach
  void closeDatabase() {
    database.close();
  }

  @Test
  void everySearchKeepsAConnection() throws SQLException {
    for (int i = 0; i < POOL_SIZE; i++) {
      assertEquals(List.of(ORDER), orders.findByCustomer("Ada"));
    }

    assertLeftOpen(POOL_SIZE, database.activeConnections());
  }

  @Test
  void aDrainedPoolServesNobody() throws SQLException {
    for (int i = 0; i < POOL_SIZE; i++) {
      orders.findByCustomer("Ada");
    }

    if (Expectation.current() == LEAK) {
      assertThrows(SQLTransientConnectionException.class, () -> orders.total("amount"));
    } else {
      assertEquals(ORDER.amount(), orders.total("amount"));
    }
  }

  @Test
  void aReportOfAnUnknownColumnKeepsAConnection() {
    for (int i = 0; i < POOL_SIZE; i++) {
      assertThrows(SQLException.class, () -> orders.total("profit"));
    }

    assertLeftOpen(POOL_SIZE, database.activeConnections());
  }

  @Test
  void whatGoesWellKeepsNoConnection() throws SQLException {
    for (int i = 0; i <= POOL_SIZE; i++) {
      orders.add(new Order(2 + i, "Grace", BigDecimal.ONE));
    }
    assertEquals(new BigDecimal("15.50"), orders.total("amount"));

    assertEquals(0, database.activeConnections());
  }
}
