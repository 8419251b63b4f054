package acme.tally;

/** Has sheets, and counts those that are in use. */
public final class Desk {
  private int inUse;

  public Sheet take() {
    return new Sheet();
  }

  public int inUse() {
    return inUse;
  }

  public final class Sheet implements AutoCloseable {
    private Sheet() {
      inUse++;
    }

    public void use() {}

    @Override
    public void close() {
      inUse--;
    }
  }
}
