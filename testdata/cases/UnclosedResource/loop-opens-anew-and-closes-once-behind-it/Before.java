import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Only what the last turn opened is closed. */
class Turns {
  void delete(Connection connection, List<Integer> ids) throws SQLException {
    PreparedStatement statement = null;
    try {
      for (int id : ids) {
        statement = connection.prepareStatement("delete from orders where id = ?");
        statement.setInt(1, id);
        statement.executeUpdate();
      }
    } finally {
      if (statement != null) {
        statement.close();
      }
    }
  }

  void print(Connection connection, List<Integer> ids) throws SQLException {
    PreparedStatement statement = null;
    ResultSet rows = null;
    for (int id : ids) {
      statement = connection.prepareStatement("select name from orders where id = ?");
      statement.setInt(1, id);
      rows = statement.executeQuery();
      while (rows.next()) {
        System.out.println(rows.getString(1));
      }
    }
    if (rows != null) {
      rows.close();
    }
    if (statement != null) {
      statement.close();
    }
  }

  void print(String... names) {
    BufferedReader reader = null;
    try {
      for (String name : names) {
        reader = new BufferedReader(new FileReader(name));
        System.out.println(reader.readLine());
      }
      System.out.println(names.length + " files");
    } catch (IOException e) {
      e.printStackTrace();
    } finally {
      try {
        if (reader != null) {
          reader.close();
        }
      } catch (IOException e) {
        // It was only read.
      }
    }
  }

  void printClosed(String... names) throws IOException {
    BufferedReader reader = null;
    for (String name : names) {
      if (reader != null) {
        reader.close();
      }
      reader = new BufferedReader(new FileReader(name));
      try {
        System.out.println(reader.readLine());
      } finally {
        reader.close();
      }
    }
  }
}
