package libraries;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.mockito.Mock;
import org.mockito.MockedStatic;
import org.mockito.Mockito;
import org.mockito.stubbing.OngoingStubbing;
import org.mockito.stubbing.Stubber;

class MockitoCore {
  @Mock private DataSource source;
  private Connection connection;

  void mocksOpenNothing() throws SQLException {
    connection = (Connection) Mockito.mock(Connection.class);
    Statement statement = connection.createStatement();
    statement.executeQuery("a").next();
    source.getConnection().prepareStatement("b");
  }

  void stubbedCallOpensNothing(Stubber stubber, Statement statement) throws SQLException {
    ((Connection) stubber.when(connection)).createStatement();
    Mockito.when(source.getConnection()).thenReturn(connection);
  }

  void verifiedCallOpensNothing(InputStream in) throws Exception {
    Connection mock = (Connection) Mockito.mock(Connection.class);
    ((Connection) Mockito.verify(mock)).createStatement();
    ((InputStream) Mockito.verify(in)).close();
  }

  void answerIsKept(OngoingStubbing stubbing) throws IOException {
    stubbing.thenReturn(new FileInputStream("a"));
  }

  boolean realConnectionIsStillReported() throws SQLException {
    Connection real = DriverManager.getConnection("a"); // -> UnclosedResource
    return real.isValid(1);
  }

  void staticMockIsNotUndone() {
    MockedStatic mocked = Mockito.mockStatic(String.class); // -> UnclosedResource
    mocked.reset();
  }

  void staticMockIsUndone() {
    try (MockedStatic mocked = Mockito.mockStatic(String.class)) {
      mocked.reset();
    }
  }
}
