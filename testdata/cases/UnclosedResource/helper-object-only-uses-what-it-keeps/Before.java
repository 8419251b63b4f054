import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;

class Reports {
  int count(File file) throws IOException {
    return new Parser(new FileReader(file)).count();
  }

  void print(File file) throws IOException {
    Printer printer = new Printer(new FileWriter(file));
    printer.print("total");
  }

  int ask(String host) throws IOException {
    return new Client(new Socket(host, 7)).ask();
  }

  int rows(DataSource source) throws SQLException {
    return new Orders(source.getConnection()).count();
  }

  Properties settings(File file) throws IOException {
    return new Settings(new FileInputStream(file)).read();
  }

  static class Parser {
    private final Tokens tokens;

    Parser(Reader in) {
      tokens = new Tokens(new BufferedReader(in));
    }

    int count() throws IOException {
      int count = 0;
      while (tokens.next() != null) {
        count++;
      }
      return count;
    }
  }

  static class Tokens {
    private final BufferedReader in;

    Tokens(BufferedReader in) {
      this.in = in;
    }

    String next() throws IOException {
      return in == null ? null : in.readLine();
    }
  }

  static class Printer {
    private final Writer out;

    Printer(Writer out) {
      this.out = out;
    }

    void print(String text) throws IOException {
      out.append(text).append('\n').flush();
    }
  }

  static class Client {
    private final Socket socket;

    Client(Socket socket) {
      this.socket = socket;
    }

    int ask() throws IOException {
      socket.getOutputStream().write(1);
      return socket.getInputStream().read();
    }
  }

  static class Orders {
    private final Connection connection;

    Orders(Connection connection) {
      this.connection = connection;
    }

    int count() throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("select count(*) from orders")) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  static class Settings {
    private final InputStream in;

    Settings(InputStream in) {
      this.in = in;
    }

    Properties read() throws IOException {
      Properties properties = new Properties();
      properties.load(in);
      return properties;
    }
  }
}
