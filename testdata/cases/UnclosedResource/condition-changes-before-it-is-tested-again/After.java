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
    InputStream opened = null;
    if (arguments.length > 0) {
      in = opened = new FileInputStream(arguments[0]);
    }
    InputStream toClose = opened;
    try (toClose) {
      arguments = new String[0];
      if (arguments.length > 0) {
        in.close();
      }
    }
  }

  static void almost(File file, int count) throws IOException {
    InputStream in = System.in;
    InputStream opened = null;
    if (count > 0) {
      in = opened = new FileInputStream(file);
    }
    InputStream toClose = opened;
    try (toClose) {
      if (count > 1) {
        in.close();
      }
    }
  }

  static void neitherLessNorMore(File file, double ratio) throws IOException {
    InputStream in = System.in;
    InputStream opened = null;
    if (!(ratio < 1)) {
      in = opened = new FileInputStream(file);
    }
    InputStream toClose = opened;
    try (toClose) {
      if (ratio >= 1) {
        in.close();
      }
    }
  }

  static void countedDown(File file) throws IOException {
    int opened = 0;
    InputStream in = System.in;
    InputStream opened2 = null;
    if (file != null) {
      opened++;
      in = opened2 = new FileInputStream(file);
    }
    InputStream toClose = opened2;
    try (toClose) {
      in.read();
      opened--;
      if (opened > 0) {
        in.close();
      }
    }
  }

  void givenAnotherOne(Connection given, Connection other) throws SQLException {
    Connection connection = given;
    given = other;
    Connection opened = null;
    if (connection == null) {
      connection = opened = source.getConnection();
    }
    Connection toClose = opened;
    try (toClose) {
      if (given == null) {
        connection.close();
      }
    }
  }
}
