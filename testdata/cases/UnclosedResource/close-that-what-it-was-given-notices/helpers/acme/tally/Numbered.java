package acme.tally;

import java.util.concurrent.atomic.AtomicInteger;

public final class Numbered implements AutoCloseable {
  private final AtomicInteger open;

  public Numbered(AtomicInteger open) {
    this.open = open;
    this.open.incrementAndGet();
  }

  public void use() {}

  @Override
  public void close() {
    open.decrementAndGet();
  }
}
