package libraries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.easymock.EasyMock;
import org.easymock.IExpectationSetters;
import org.easymock.IMocksControl;
import org.easymock.Mock;

class Easymock {
  @Mock private Connection mock;

  void mocksOpenNothing(IMocksControl control) throws SQLException {
    Connection connection = (Connection) EasyMock.createNiceMock(Connection.class);
    connection.createStatement();
    mock.createStatement();
  }

  boolean realConnectionIsStillReported() throws SQLException {
    Connection real = DriverManager.getConnection("a"); // -> UnclosedResource
    return real.isValid(1);
  }
}
