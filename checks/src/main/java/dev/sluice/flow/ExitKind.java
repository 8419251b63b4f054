package dev.sluice.flow;

/** How an open obligation was left behind. */
public enum ExitKind {
  /** The body returned or ran to its end. */
  NORMAL,
  /** An exception left the body. */
  EXCEPTIONAL,
  /** The last variable that referred to the resource was overwritten. */
  OVERWRITTEN,
  /** The resource was the value of an expression that nothing kept. */
  DROPPED,
  /** The variable went out of scope in a loop, and the next iteration began. */
  NEXT_ITERATION
}
