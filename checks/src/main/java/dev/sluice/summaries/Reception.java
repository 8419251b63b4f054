package dev.sluice.summaries;

import dev.sluice.flow.Departures;
import dev.sluice.ownership.OperandEffect;

/**
 * What a method does to a resource that it receives.
 *
 * @param departures how it leaves the body other than by a close
 * @param isGuessed whether that takes guesses about other code
 * @param tellsAnything whether some path comes to an end, or does something with the resource
 * @param failsOnlyWithoutResource whether the method throws what it declares for nothing but a
 *     missing resource, as a test for null does: there is nothing that such a failure leaves open
 * @param effect the effect on the caller's obligation. That the callee stores it is a guess like
 *     any other: a caller who closes it all the same shows that it was only lent
 * @param whenOpen the effect where it is the caller's when the method returns, or kept by the
 *     object that the method makes for the caller
 */
record Reception(
    Departures departures,
    boolean isGuessed,
    boolean tellsAnything,
    boolean failsOnlyWithoutResource,
    OperandEffect effect,
    OperandEffect whenOpen) {

  /** It is only used, or kept by the new object on every path, and nothing else happens to it. */
  static Reception plain(Departures departures) {
    return new Reception(
        departures,
        /* isGuessed= */ false,
        /* tellsAnything= */ true,
        /* failsOnlyWithoutResource= */ false,
        departures.isKept() ? OperandEffect.MAY_KEEP : OperandEffect.USES,
        OperandEffect.USES);
  }

  /** Whether the new object keeps it, and nobody else may. */
  boolean isOnlyKept() {
    return departures.isKept() && !isGuessed && !departures.isTaken();
  }
}
