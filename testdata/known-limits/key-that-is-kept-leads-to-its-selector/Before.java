// LIMIT: who has the key can get at its selector, and close() does. A key that is dropped loses the
// selector, and most are dropped; that this one is kept is not seen.

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

class Client implements Closeable {
  private final SelectionKey key;

  Client(SocketChannel channel) throws IOException {
    key = channel.register(Selector.open(), SelectionKey.OP_READ);
  }

  @Override
  public void close() throws IOException {
    key.channel().close();
    key.selector().close();
  }
}
