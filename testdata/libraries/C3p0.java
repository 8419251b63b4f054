package libraries;

import com.mchange.v2.c3p0.ComboPooledDataSource;
import com.mchange.v2.c3p0.DataSources;
import java.sql.SQLException;

class C3p0 {
  int poolIsNeverClosed() throws SQLException {
    ComboPooledDataSource pool = new ComboPooledDataSource(); // -> UnclosedResource
    return pool.getLoginTimeout();
  }

  int poolIsClosed() throws SQLException {
    try (ComboPooledDataSource pool = new ComboPooledDataSource()) {
      return pool.getLoginTimeout();
    }
  }

  void poolIsDestroyed() throws SQLException {
    ComboPooledDataSource pool = new ComboPooledDataSource();
    DataSources.destroy(pool);
  }
}
