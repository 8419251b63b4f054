package acme.tally;

/** Counts what is open. */
public final class Tally {
  private int open;

  public void opened() {
    open++;
  }

  public int closed() {
    open--;
    return open;
  }
}
