package dev.sluice.ownership;

/** What a call does to the resource that its receiver or an argument refers to. */
public enum OperandEffect {
  /** The callee uses it; the obligation stays where it is. */
  USES,
  /** The callee closes it, on return and when it throws. */
  CLOSES,
  /** The callee owns it once the call has returned; when the call throws, the caller still does. */
  TAKES_OWNERSHIP,
  /** The callee owns it from the moment of the call, however that ends. */
  SETTLES;

  /** Whether the caller is rid of the obligation when the call returns. */
  public boolean isHandOver() {
    return this == TAKES_OWNERSHIP || this == SETTLES;
  }
}
