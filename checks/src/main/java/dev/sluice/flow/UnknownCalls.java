package dev.sluice.flow;

import dev.sluice.ownership.OperandEffect;

/** What is believed of calls that the ownership layer can only guess about. */
enum UnknownCalls {
  /** They use what they are given. */
  USE,
  /** They own what they are given, from the moment of the call. */
  TAKE_OWNERSHIP;

  /** Whether a call with {@code effect} hands the obligation over when it returns. */
  boolean isHandedOver(OperandEffect effect) {
    return effect == OperandEffect.TAKES_OWNERSHIP || (effect.isGuess() && this == TAKE_OWNERSHIP);
  }

  /**
   * Whether a call with {@code effect} leaves no obligation behind when it throws. What closes on
   * failure does so for the failures it declares.
   */
  boolean isSettledByFailure(OperandEffect effect, boolean isChecked) {
    return (effect == OperandEffect.CLOSES_ON_FAILURE && isChecked)
        || (effect == OperandEffect.MAY_TAKE_OWNERSHIP && this == TAKE_OWNERSHIP);
  }
}
