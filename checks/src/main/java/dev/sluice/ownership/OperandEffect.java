package dev.sluice.ownership;

/** What a call does to the resource that its receiver or an argument refers to. */
public enum OperandEffect {
  /** The callee uses it; the obligation stays where it is. */
  USES(Fate.STAYS, Fate.STAYS),
  /** The callee closes it, on return and when it throws. */
  CLOSES(Fate.ENDS, Fate.ENDS),
  /** The callee closes it before it returns; when it throws, it may be open. */
  CLOSES_ON_RETURN(Fate.ENDS, Fate.STAYS),
  /** The callee closes it on some of the paths that return, for reasons of its own. */
  CLOSES_SOMETIMES(Fate.MAY_END, Fate.STAYS),
  /** The callee closes it if it throws, whatever it throws; else it is open. */
  CLOSES_ON_THROW(Fate.STAYS, Fate.ENDS),
  /** It is closed, or was never opened, if the callee throws what it declares; else it is open. */
  CLOSES_ON_FAILURE(Fate.STAYS, Fate.ENDS_IF_DECLARED),
  /** The callee closes what it owns, such as the earlier result set of a statement. */
  CLOSES_CHILDREN(Fate.STAYS, Fate.STAYS),
  /** The callee owns it once the call has returned; when the call throws, the caller still does. */
  TAKES_OWNERSHIP(Fate.MOVES, Fate.STAYS),
  /** The callee owns or has closed it, on return and when it throws. */
  SETTLES(Fate.MOVES, Fate.MOVES),
  /** A method of which nothing is known: it may close or keep it, also when it throws. */
  MAY_TAKE_OWNERSHIP(Fate.UNKNOWN, Fate.UNKNOWN),
  /** A constructor of which nothing is known: the new object may own it. */
  MAY_KEEP(Fate.UNKNOWN, Fate.STAYS);

  /** What becomes of the obligation on one kind of exit. */
  public enum Fate {
    /** It stays with the caller. */
    STAYS,
    /** It is met: the resource is closed. */
    ENDS,
    /** It is met on some paths, and stays with the caller on the others. */
    MAY_END,
    /** It is met if what leaves the call is a checked exception, else it stays. */
    ENDS_IF_DECLARED,
    /** It is somebody else's from now on. */
    MOVES,
    /** It may have ended or moved. */
    UNKNOWN
  }

  private final Fate onReturn;
  private final Fate onThrow;

  OperandEffect(Fate onReturn, Fate onThrow) {
    this.onReturn = onReturn;
    this.onThrow = onThrow;
  }

  /** What becomes of the obligation when the call returns. */
  public Fate onReturn() {
    return onReturn;
  }

  /** What becomes of the obligation when the call throws. */
  public Fate onThrow() {
    return onThrow;
  }

  /** Whether this is a guess about unknown code, which what follows the call may refute. */
  public boolean isGuess() {
    return onReturn == Fate.UNKNOWN;
  }

  /** Whether the caller may be rid of the obligation when the call returns. */
  public boolean mayEndObligation() {
    return onReturn != Fate.STAYS;
  }
}
