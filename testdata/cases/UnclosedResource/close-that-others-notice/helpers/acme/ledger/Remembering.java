package acme.ledger;

/** Remembers for itself that it was closed. */
public final class Remembering implements AutoCloseable {
  private boolean isClosed;

  public Remembering() {}

  public void use() {
    if (isClosed) {
      throw new IllegalStateException();
    }
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
