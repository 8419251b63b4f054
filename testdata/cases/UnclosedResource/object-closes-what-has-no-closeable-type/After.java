import acme.remote.Database;
import acme.remote.Filter;
import acme.remote.Push;
import java.io.IOException;
import java.nio.CharBuffer;

class Transport {
  Push push(String host) throws IOException {
    Database database = new Database(host);
    Push push = new Push(database);
    try {
      push.know(database.read());
    } catch (Throwable failure) {
      try (push) {
        throw failure;
      }
    }
    return push;
  }

  char first(CharBuffer text) {
    Filter filter = new Filter(text);
    return filter.next();
  }
}
