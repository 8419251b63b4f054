package libraries;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hbase.TableName;
import org.apache.hadoop.hbase.client.Admin;
import org.apache.hadoop.hbase.client.BufferedMutator;
import org.apache.hadoop.hbase.client.Connection;
import org.apache.hadoop.hbase.client.ConnectionFactory;
import org.apache.hadoop.hbase.client.Put;
import org.apache.hadoop.hbase.client.Result;
import org.apache.hadoop.hbase.client.ResultScanner;
import org.apache.hadoop.hbase.client.Scan;
import org.apache.hadoop.hbase.client.Table;

class Hbase {
  void connectionIsNeverClosed(Configuration configuration, TableName name, Put put)
      throws IOException {
    Connection connection = ConnectionFactory.createConnection(configuration); // -> UnclosedResource
    try (Table table = connection.getTable(name)) {
      table.put(put);
    }
  }

  void connectionEndsItsTable(Configuration configuration, TableName name, Put put)
      throws IOException {
    try (Connection connection = ConnectionFactory.createConnection(configuration)) {
      Table table = connection.getTable(name);
      table.put(put);
    }
  }

  void tableIsNeverClosed(Connection connection, TableName name, Put put) throws IOException {
    Table table = connection.getTable(name); // -> UnclosedResource
    table.put(put);
  }

  void failureLeavesTheTableOpen(Connection connection, TableName name, Put put)
      throws IOException {
    Table table = connection.getTable(name); // -> CloseNotInFinally
    table.put(put);
    table.close();
  }

  boolean adminIsNeverClosed(Connection connection, TableName name) throws IOException {
    Admin admin = connection.getAdmin(); // -> UnclosedResource
    return admin.tableExists(name);
  }

  boolean adminIsClosed(Connection connection, TableName name) throws IOException {
    try (Admin admin = connection.getAdmin()) {
      return admin.tableExists(name);
    }
  }

  boolean connectionIsClosedThroughItsAdmin(Configuration configuration, TableName name)
      throws IOException {
    Admin admin = ConnectionFactory.createConnection(configuration).getAdmin();
    try {
      return admin.tableExists(name);
    } finally {
      admin.getConnection().close();
    }
  }

  void writesAreLost(Configuration configuration, TableName name, Put put) throws IOException {
    try (Connection connection = ConnectionFactory.createConnection(configuration)) {
      BufferedMutator mutator = connection.getBufferedMutator(name); // -> UnclosedResource
      mutator.mutate(put);
    }
  }

  void writesAreFlushed(Connection connection, TableName name, Put put) throws IOException {
    try (BufferedMutator mutator = connection.getBufferedMutator(name)) {
      mutator.mutate(put);
    }
  }

  Result tableLeavesItsScannerOpen(Connection connection, TableName name) throws IOException {
    try (Table table = connection.getTable(name)) {
      ResultScanner scanner = table.getScanner(new Scan()); // -> UnclosedResource
      return scanner.next();
    }
  }

  int scannerIsClosed(Table table) throws IOException {
    int rows = 0;
    try (ResultScanner scanner = table.getScanner(new Scan())) {
      while (scanner.next() != null) {
        rows++;
      }
    }
    return rows;
  }
}
