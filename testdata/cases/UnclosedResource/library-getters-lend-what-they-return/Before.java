import acme.nio.Keys;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

class Getters {
  boolean isHidden(Path path) {
    FileSystem system = path.getFileSystem();
    return path.startsWith(system.getPath("."));
  }

  int read(SelectionKey key, ByteBuffer buffer) throws IOException {
    SocketChannel channel = (SocketChannel) key.channel();
    return channel.read(buffer);
  }

  int readAgain(SelectionKey key, ByteBuffer buffer) throws IOException {
    SocketChannel channel = Keys.channelOf(key);
    return channel.read(buffer);
  }

  void commit(Statement statement) throws SQLException {
    Connection connection = statement.getConnection();
    connection.commit();
  }

  String separator() {
    FileSystem system = FileSystems.getDefault();
    return system.getSeparator() + Keys.systemOf(Path.of("/")).getSeparator();
  }
}
