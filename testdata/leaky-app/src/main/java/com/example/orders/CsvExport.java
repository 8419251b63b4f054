package com.example.orders;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes orders as comma-separated values. */
public final class CsvExport {
  /** Writes {@code orders} to {@code target}, empty if there are none. Returns their number. */
  public int write(List<Order> orders, Path target) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(target);
    if (orders.isEmpty()) {
      return 0;
    }
    out.write("id,customer,amount\n");
    for (Order order : orders) {
      out.write(line(order));
    }
    out.close();
    return orders.size();
  }

  /** Appends one order. The caller is told only of a failed write. */
  public void append(Order order, BufferedWriter out) throws IOException {
    out.write(line(order));
    out.flush();
  }

  private static String line(Order order) {
    StringWriter line = new StringWriter();
    line.append(Long.toString(order.id()));
    line.append(',').append(order.customer());
    line.append(',').append(order.amount().toPlainString());
    return line.append('\n').toString();
  }
}
