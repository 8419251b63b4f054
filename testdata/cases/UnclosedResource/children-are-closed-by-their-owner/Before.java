import acme.jms.Broker;
import acme.jms.Producer;
import acme.jms.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

class Owners {
  boolean isEmpty(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Statement statement = connection.createStatement();
      ResultSet rows = statement.executeQuery("select 1 from orders");
      return !rows.next();
    }
  }

  void send(Broker broker, String text) {
    try (Session session = broker.open()) {
      Producer producer = session.producer("orders");
      producer.send(text);
    }
  }

  int read(String name, ByteBuffer buffer) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(name, "r")) {
      FileChannel channel = file.getChannel();
      return channel.read(buffer);
    }
  }

  int firstByte(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      InputStream in = Channels.newInputStream(channel);
      return in.read();
    }
  }

  int peek(SocketChannel channel) throws IOException {
    InputStream in = channel.socket().getInputStream();
    return in.read();
  }
}
