import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;

class Main {
  private static final int FROM_FILE = 4;

  private DataSource source;
  private Connection current;

  static void length(String[] arguments) throws IOException {
    InputStream in = System.in;
    if (arguments.length > 0) {
      in = new FileInputStream(arguments[0]);
    }
    try {
      System.out.println(in.read());
    } finally {
      if (arguments.length > 0) {
        in.close();
      }
    }
  }

  static void opposites(String[] arguments) throws IOException {
    Reader in;
    if (arguments.length == 0) {
      in = new InputStreamReader(System.in);
    } else {
      in = new FileReader(arguments[0]);
    }
    try {
      System.out.println(in.read());
    } finally {
      if (arguments.length != 0) {
        in.close();
      }
    }
  }

  static void eitherWayRound(File file, int count, int limit) throws IOException {
    InputStream in = count > limit ? new FileInputStream(file) : System.in;
    try {
      System.out.println(in.read());
    } finally {
      if (limit < count) {
        in.close();
      }
    }
  }

  static void bits(File file, int mode) throws IOException {
    InputStream in = null;
    if ((mode & FROM_FILE) != 0) {
      in = new FileInputStream(file);
    }
    try {
      System.out.println(mode);
    } finally {
      if ((mode & FROM_FILE) != 0) {
        in.close();
      }
    }
  }

  static void boxed(File file, Boolean isOpened) throws IOException {
    InputStream in = null;
    if (isOpened) {
      in = new FileInputStream(file);
    }
    try {
      System.out.println(file);
    } finally {
      if (isOpened) {
        in.close();
      }
    }
  }

  static void optional(Optional<File> file) throws IOException {
    InputStream in = System.in;
    if (file.isPresent()) {
      in = new FileInputStream(file.get());
    }
    try {
      System.out.println(in.read());
    } finally {
      if (file.isPresent()) {
        in.close();
      }
    }
  }

  static int folder(File file) throws IOException {
    InputStream in = file.isDirectory() ? System.in : new FileInputStream(file);
    try {
      return in.read();
    } finally {
      if (!file.isDirectory()) {
        in.close();
      }
    }
  }

  static void counted(File file) throws IOException {
    int opened = 0;
    InputStream in = null;
    try {
      in = new FileInputStream(file);
      opened++;
      System.out.println(in.read());
    } finally {
      if (opened > 0) {
        in.close();
      }
    }
  }

  void givenOrOpened(Connection given) throws SQLException {
    Connection connection = given;
    if (connection == null) {
      connection = source.getConnection();
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("commit");
    } finally {
      if (given == null) {
        connection.close();
      }
    }
  }

  void currentOrOpened() throws SQLException {
    Connection connection = current;
    if (connection == null) {
      connection = source.getConnection();
    }
    try {
      connection.clearWarnings();
    } finally {
      if (current == null) {
        connection.close();
      }
    }
  }
}
