package dev.sluice.flow;

/** What is owed for the tracked acquisition on one path. */
enum ObligationStatus {
  /** Nothing: not acquired yet, closed, handed over, or null. */
  SETTLED,
  /** A close is owed. */
  OPEN,
  /** Nothing yet: the object is there, and will owe its close once it has opened something. */
  IDLE,
  /**
   * The body is returning it: handed over once the body really returns, owed if it leaves by an
   * exception instead.
   */
  RETURNING
}
