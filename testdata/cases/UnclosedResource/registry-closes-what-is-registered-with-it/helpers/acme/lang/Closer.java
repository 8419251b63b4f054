package acme.lang;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Closer implements Closeable {
  private final Deque<Closeable> stack = new ArrayDeque<>();

  private Closer() {}

  public static Closer create() {
    return new Closer();
  }

  public <C extends Closeable> C register(C closeable) {
    if (closeable != null) {
      stack.addFirst(closeable);
    }
    return closeable;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    while (!stack.isEmpty()) {
      try {
        stack.removeFirst().close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
