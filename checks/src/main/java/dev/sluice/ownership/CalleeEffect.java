package dev.sluice.ownership;

import dev.sluice.models.Operand;
import java.util.Optional;

/**
 * The effect of a callee, each part of which is found when it is first asked for: most calls are
 * asked about one operand at most, and an answer may take looking into the callee's code.
 */
final class CalleeEffect implements CallEffect {
  private final CallEffects effects;
  private final Callee callee;
  private final OperandEffect[] operands;
  private ResultOwnership result;
  private Optional<StateTest> test;
  private Boolean canThrow;
  private Boolean canReturn;

  CalleeEffect(CallEffects effects, Callee callee) {
    this.effects = effects;
    this.callee = callee;
    this.operands = new OperandEffect[callee.arguments().size() + 1];
  }

  @Override
  public ResultOwnership result() {
    if (result == null) {
      result = effects.resultOf(callee);
    }
    return result;
  }

  @Override
  public OperandEffect effectOn(Operand operand) {
    int index = operand.isReceiver() ? 0 : operand.position();
    if (index >= operands.length) {
      return OperandEffect.USES;
    }
    if (operands[index] == null) {
      operands[index] = effects.operandEffect(callee, operand);
    }
    return operands[index];
  }

  @Override
  public boolean canThrow() {
    if (canThrow == null) {
      canThrow = effects.canThrow(callee);
    }
    return canThrow;
  }

  @Override
  public boolean canReturn() {
    if (canReturn == null) {
      canReturn = effects.canReturn(callee);
    }
    return canReturn;
  }

  @Override
  public Optional<StateTest> test() {
    if (test == null) {
      test = effects.testOf(callee);
    }
    return test;
  }
}
