package acme.tally;

public final class Tallied implements AutoCloseable {
  private final Tally tally;

  public Tallied(Tally tally) {
    this.tally = tally;
    tally.opened();
  }

  public void use() {}

  @Override
  public void close() {
    tally.closed();
  }
}
