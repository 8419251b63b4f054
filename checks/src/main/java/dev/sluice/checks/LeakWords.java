package dev.sluice.checks;

import dev.sluice.analysis.Leak;

/**
 * How a message says that a resource is not released. What {@code close()} releases is open or
 * closed; of all else the message says that the call is missing, since the name of the method is
 * all that is known of it.
 */
record LeakWords(
    String isNeverClosed,
    String staysOpen,
    String isStillOpen,
    String whileOpen,
    String withoutClose,
    String withoutClosingIt) {
  private static final LeakWords CLOSE =
      new LeakWords(
          "is never closed",
          "stays open",
          "is still open",
          "while it is still open",
          "without being closed",
          "without closing it");

  static LeakWords of(Leak leak) {
    if (leak.release().equals("close")) {
      return CLOSE;
    }
    String call = "`" + leak.release() + "()`";
    return new LeakWords(
        "never gets its " + call,
        "misses its " + call,
        "still lacks its " + call,
        "before its " + call,
        "without its " + call,
        "without it");
  }
}
