package dev.sluice.ownership;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import java.util.Optional;

/**
 * What one call does to the ownership of its result and operands.
 *
 * @param result who owes the close of the result
 * @param operands the effect on the receiver and on each argument; {@link OperandEffect#USES} for
 *     what is not listed
 * @param canThrow whether an exception can leave the call
 * @param canReturn whether the call can complete normally; false for {@code System.exit}
 * @param test what a boolean result says of an operand
 */
public record CallEffect(
    ResultOwnership result,
    ImmutableMap<Operand, OperandEffect> operands,
    boolean canThrow,
    boolean canReturn,
    Optional<StateTest> test) {

  /** A call that touches no obligation. */
  public static final CallEffect NONE =
      new CallEffect(
          new ResultOwnership.NotOwned(),
          ImmutableMap.of(),
          /* canThrow= */ true,
          /* canReturn= */ true,
          Optional.empty());

  /**
   * A call back into what is being summarised. The first time, its path is left out: what the
   * method does where it does not call itself is what the calls in it do too.
   */
  public static final CallEffect RECURSIVE =
      new CallEffect(
          new ResultOwnership.NotOwned(),
          ImmutableMap.of(),
          /* canThrow= */ false,
          /* canReturn= */ false,
          Optional.empty());

  /** What the call does to {@code operand}. */
  public OperandEffect effectOn(Operand operand) {
    return operands.getOrDefault(operand, OperandEffect.USES);
  }

  /** Whether the result is a new obligation of the caller. */
  public boolean isAcquisition() {
    return result instanceof ResultOwnership.Acquired;
  }

  /** The operands whose obligation the result shares; empty where it shares none. */
  public ImmutableSet<Operand> sharedOperands() {
    return result instanceof ResultOwnership.Shared shared ? shared.operands() : ImmutableSet.of();
  }

  /** The operands whose close settles the result; empty where the result is no acquisition. */
  public ImmutableSet<Operand> ownersOfResult() {
    return result instanceof ResultOwnership.Acquired acquired
        ? acquired.owners()
        : ImmutableSet.of();
  }
}
