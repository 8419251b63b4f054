package acme.ledger;

public final class Counted implements AutoCloseable {
  public Counted() {
    Ledger.opened();
  }

  public void use() {}

  @Override
  public void close() {
    Ledger.closed();
  }
}
