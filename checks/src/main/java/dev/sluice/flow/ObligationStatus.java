package dev.sluice.flow;

/** What is owed for the tracked acquisition on one path. */
enum ObligationStatus {
  /** Nothing: not acquired yet, closed, handed over, or null. */
  SETTLED,
  /** A close is owed. */
  OPEN,
  /**
   * The body is returning it: handed over once the body really returns, owed if it leaves by an
   * exception instead.
   */
  RETURNING
}
