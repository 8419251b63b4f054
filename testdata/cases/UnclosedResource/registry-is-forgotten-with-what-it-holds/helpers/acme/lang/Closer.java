package acme.lang;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

public final class Closer implements Closeable {
  private final Deque<Closeable> stack = new ArrayDeque<>();

  public <C extends Closeable> C register(C closeable) {
    stack.addFirst(closeable);
    return closeable;
  }

  @Override
  public void close() throws IOException {
    while (!stack.isEmpty()) {
      stack.removeFirst().close();
    }
  }
}
