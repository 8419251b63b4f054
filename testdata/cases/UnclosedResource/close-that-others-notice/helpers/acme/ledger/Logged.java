package acme.ledger;

import java.util.List;

/** Tells a list of its own, which its maker has, what becomes of it. */
public final class Logged implements AutoCloseable {
  private final List<String> log;

  public Logged(List<String> log) {
    this.log = log;
    log.add("open");
  }

  public void use() {}

  @Override
  public void close() {
    log.add("close");
  }
}
