package dev.sluice.ownership;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.sluice.models.Operand;
import java.util.Optional;

/** What one call does to the ownership of its result and operands. */
public interface CallEffect {

  /** A call that touches no obligation. */
  CallEffect NONE =
      known(
          new ResultOwnership.NotOwned(),
          ImmutableMap.of(),
          /* canThrow= */ true,
          /* canReturn= */ true);

  /**
   * A call back into what is being summarised. The first time, its path is left out: what the
   * method does where it does not call itself is what the calls in it do too.
   */
  CallEffect RECURSIVE =
      known(
          new ResultOwnership.NotOwned(),
          ImmutableMap.of(),
          /* canThrow= */ false,
          /* canReturn= */ false);

  /**
   * An effect of which all is known.
   *
   * @param operands the effect on the receiver and on each argument; {@link OperandEffect#USES} for
   *     what is not listed
   */
  static CallEffect known(
      ResultOwnership result,
      ImmutableMap<Operand, OperandEffect> operands,
      boolean canThrow,
      boolean canReturn) {
    return new KnownCallEffect(result, operands, canThrow, canReturn);
  }

  /** Who owes the close of the result. */
  ResultOwnership result();

  /** What the call does to {@code operand}. */
  OperandEffect effectOn(Operand operand);

  /** Whether an exception can leave the call. */
  boolean canThrow();

  /** Whether the call can complete normally; false for {@code System.exit}. */
  boolean canReturn();

  /** What a boolean result says of an operand. */
  Optional<StateTest> test();

  /** Whether the result is a new obligation of the caller. */
  default boolean isAcquisition() {
    return result() instanceof ResultOwnership.Acquired;
  }

  /** The operands whose obligation the result shares; empty where it shares none. */
  default ImmutableSet<Operand> sharedOperands() {
    return result() instanceof ResultOwnership.Shared shared
        ? shared.operands()
        : ImmutableSet.of();
  }

  /** The operands whose close settles the result; empty where the result is no acquisition. */
  default ImmutableSet<Operand> ownersOfResult() {
    return result() instanceof ResultOwnership.Acquired acquired
        ? acquired.owners()
        : ImmutableSet.of();
  }
}
