import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

class DaoTest {
  void closesWhatItOpens() throws SQLException {
    DataSource source = mock(DataSource.class);
    Connection connection = mock(Connection.class);
    PreparedStatement statement = mock(PreparedStatement.class);
    ResultSet rows = mock(ResultSet.class);
    when(source.getConnection()).thenReturn(connection);
    when(connection.prepareStatement("select 1")).thenReturn(statement);
    when(statement.executeQuery()).thenReturn(rows);
    verify(connection).prepareStatement("select 1");
    verify(statement).close();
    verify(rows).close();
  }

  void readsNothing() throws IOException {
    InputStream in = mock(InputStream.class);
    when(in.read()).thenReturn(-1);
    verify(in).close();
  }
}
