package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;

/**
 * What one method or constructor does, as its own code tells. What is not proven is left out, so
 * that the default policy decides it.
 *
 * @param result who owes the close of the result, for a constructor of the new object; empty where
 *     unknown, or where no resource can be returned
 * @param operands what becomes of the receiver and of each parameter; one that is missing is
 *     unknown. A parameter that holds several resources (an array, a collection) is closed where
 *     all its elements are
 * @param canThrow whether an exception that a program expects can leave it; true where unknown
 * @param canReturn whether it can complete normally; true where unknown
 * @param releasesNothing whether it is proven to close nothing and to hand nothing over, so that a
 *     {@code close()} like this settles nothing
 */
public record MethodSummary(
    Optional<ResultOwnership> result,
    ImmutableMap<Operand, OperandEffect> operands,
    boolean canThrow,
    boolean canReturn,
    boolean releasesNothing) {

  /** A method of which nothing is known. */
  public static final MethodSummary UNKNOWN =
      new MethodSummary(
          Optional.empty(),
          ImmutableMap.of(),
          /* canThrow= */ true,
          /* canReturn= */ true,
          /* releasesNothing= */ false);

  /** What becomes of {@code operand}; empty where it is unknown. */
  public Optional<OperandEffect> operand(Operand operand) {
    return Optional.ofNullable(operands.get(operand));
  }

  /** The same but for the result, which is {@code known}. */
  MethodSummary withResult(ResultOwnership known) {
    return new MethodSummary(Optional.of(known), operands, canThrow, canReturn, releasesNothing);
  }
}
