package dev.sluice.ownership;

/** What a call does to the resource that its receiver or an argument refers to. */
public enum OperandEffect {
  /** The callee uses it; the obligation stays where it is. */
  USES,
  /** The callee closes it, on return and when it throws. */
  CLOSES,
  /** It is closed, or was never opened, if the callee throws what it declares; else it is open. */
  CLOSES_ON_FAILURE,
  /** The callee closes what it owns, such as the earlier result set of a statement. */
  CLOSES_CHILDREN,
  /** The callee owns it once the call has returned; when the call throws, the caller still does. */
  TAKES_OWNERSHIP,
  /** A method of which nothing is known: it may close or keep it, also when it throws. */
  MAY_TAKE_OWNERSHIP,
  /** A constructor of which nothing is known: the new object may own it. */
  MAY_KEEP;

  /** Whether this is a guess about unknown code, which what follows the call may refute. */
  public boolean isGuess() {
    return this == MAY_TAKE_OWNERSHIP || this == MAY_KEEP;
  }

  /** Whether the caller may be rid of the obligation when the call returns. */
  public boolean mayEndObligation() {
    return this == CLOSES || this == TAKES_OWNERSHIP || isGuess();
  }
}
