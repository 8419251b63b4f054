import acme.jdbc.Release;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

class Exporter {
  private final DataSource source;

  Exporter(DataSource source) {
    this.source = source;
  }

  int count(String table) throws SQLException {
    Connection connection = null;
    PreparedStatement statement = null;
    ResultSet rows = null;
    try {
      connection = source.getConnection();
      statement = connection.prepareStatement("select count(*) from " + table);
      rows = statement.executeQuery();
      return rows.next() ? rows.getInt(1) : 0;
    } finally {
      Release.all(rows, statement, connection);
    }
  }

  void copy(String from, String to) throws IOException {
    FileInputStream in = null;
    FileOutputStream out = null;
    try {
      in = new FileInputStream(from);
      out = new FileOutputStream(to);
      in.transferTo(out);
    } finally {
      Release.each(new AutoCloseable[] {in, out});
    }
  }
}
