import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

class Sessions {
  void holdsNothing() {
    Session session = new Session();
    session.use();
  }

  void isCounted() {
    try (CountedSession session = new CountedSession()) {
      session.use();
    }
  }
}

final class Session implements AutoCloseable {
  private static final Logger LOG = System.getLogger("session");

  private boolean isClosed;

  void use() {
    if (isClosed) {
      throw new IllegalStateException();
    }
  }

  @Override
  public void close() {
    LOG.log(Level.DEBUG, "closed");
    isClosed = true;
  }
}

final class CountedSession implements AutoCloseable {
  private static final AtomicInteger OPEN = new AtomicInteger();

  CountedSession() {
    OPEN.incrementAndGet();
  }

  void use() {
    System.out.println(OPEN.get());
  }

  @Override
  public void close() {
    OPEN.decrementAndGet();
  }
}
