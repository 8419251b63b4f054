package acme.tally;

/** Asks what it was given, and does nothing to it. */
public final class Reading implements AutoCloseable {
  private final Tally tally;
  private boolean isClosed;

  public Reading(Tally tally) {
    this.tally = tally;
  }

  public Tally tally() {
    if (isClosed) {
      throw new IllegalStateException("closed");
    }
    return tally;
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
