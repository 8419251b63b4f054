import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class Main {
  private DataSource source;

  static void lengthOfOthers(String[] arguments) throws IOException {
    InputStream in = System.in;
    if (arguments.length > 0) {
      in = new FileInputStream(arguments[0]);
    }
    arguments = new String[0];
    if (arguments.length > 0) {
      in.close();
    }
  }

  static void almost(File file, int count) throws IOException {
    InputStream in = System.in;
    if (count > 0) {
      in = new FileInputStream(file);
    }
    if (count > 1) {
      in.close();
    }
  }

  static void neitherLessNorMore(File file, double ratio) throws IOException {
    InputStream in = System.in;
    if (!(ratio < 1)) {
      in = new FileInputStream(file);
    }
    if (ratio >= 1) {
      in.close();
    }
  }

  static void countedDown(File file) throws IOException {
    int opened = 0;
    InputStream in = System.in;
    if (file != null) {
      opened++;
      in = new FileInputStream(file);
    }
    in.read();
    opened--;
    if (opened > 0) {
      in.close();
    }
  }

  void givenAnotherOne(Connection given, Connection other) throws SQLException {
    Connection connection = given;
    given = other;
    if (connection == null) {
      connection = source.getConnection();
    }
    if (given == null) {
      connection.close();
    }
  }
}
