package acme.ledger;

/** Counts what is open. */
public final class Ledger {
  private static int open;

  private Ledger() {}

  static void opened() {
    open++;
  }

  static void closed() {
    open--;
  }

  public static int open() {
    return open;
  }
}
