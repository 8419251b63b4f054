package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.OperandEffect;
import java.util.Optional;

/**
 * What a call instruction does.
 *
 * @param effect its effect; empty where nothing is known of what it calls
 * @param hidden how many of the values that it is passed are no operands of the callee
 * @param thrown what may leave it, unchecked exceptions as one
 * @param isPlatform whether it calls a method of the Java platform
 */
record CodeCall(
    Optional<CallEffect> effect, int hidden, ImmutableList<Type> thrown, boolean isPlatform) {

  /**
   * What becomes of the operand that is passed as value {@code index}, the receiver not counted.
   */
  OperandEffect effectOnArgument(int index) {
    if (effect.isEmpty()) {
      return OperandEffect.MAY_TAKE_OWNERSHIP;
    }
    return index < hidden ? OperandEffect.USES : effect.get().effectOn(argument(index));
  }

  OperandEffect effectOnReceiver() {
    return effect.isEmpty()
        ? OperandEffect.MAY_TAKE_OWNERSHIP
        : effect.get().effectOn(Operand.RECEIVER);
  }

  Operand argument(int index) {
    return Operand.argument(index + 1 - hidden);
  }

  boolean canReturn() {
    return effect.map(CallEffect::canReturn).orElse(true);
  }

  /** The effect of code that has no symbol, as its summary has it. */
  static CallEffect effectOf(MethodSummary summary) {
    return CallEffect.known(
        summary.result().orElse(CallEffect.NONE.result()),
        summary.operands(),
        summary.canThrow(),
        summary.canReturn());
  }
}
