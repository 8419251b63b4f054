package dev.sluice.flow;

import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.OperandEffect.Fate;

/** What is believed of calls that the ownership layer can only guess about. */
enum UnknownCalls {
  /** They use what they are given. */
  USE,
  /** They own what they are given, from the moment of the call. */
  TAKE_OWNERSHIP;

  /** Whether a call with {@code effect} hands the obligation over when it returns. */
  boolean isHandedOver(OperandEffect effect) {
    return effect.onReturn() == Fate.MOVES
        || (effect.onReturn() == Fate.UNKNOWN && this == TAKE_OWNERSHIP);
  }

  /**
   * Whether a call with {@code effect} leaves no obligation behind when it throws. What closes on
   * failure does so for the failures it declares.
   */
  boolean isSettledByFailure(OperandEffect effect, boolean isChecked) {
    return switch (effect.onThrow()) {
      case STAYS, MAY_END -> false;
      case ENDS, MOVES -> true;
      case ENDS_IF_DECLARED -> isChecked;
      case UNKNOWN -> this == TAKE_OWNERSHIP;
    };
  }
}
