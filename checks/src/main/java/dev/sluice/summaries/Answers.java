package dev.sluice.summaries;

import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was answered so far about one method. A question that is asked again while its answer is
 * being computed is unknown.
 */
final class Answers {
  private final Map<Operand, Optional<OperandEffect>> operands = new HashMap<>();
  private final Set<Operand> openOperands = new HashSet<>();
  private Optional<Optional<ResultOwnership>> result = Optional.empty();
  private boolean isResultOpen;
  private boolean isComplete;

  /** The answers about a method of which nothing is known, and nothing more is asked. */
  static Answers unknown() {
    Answers unknown = new Answers();
    unknown.result = Optional.of(Optional.empty());
    unknown.isComplete = true;
    return unknown;
  }

  Optional<ResultOwnership> result(Supplier<Optional<ResultOwnership>> computation) {
    if (result.isEmpty() && !isResultOpen) {
      isResultOpen = true;
      result = Optional.of(computation.get());
      isResultOpen = false;
    }
    return result.flatMap(answer -> answer);
  }

  Optional<OperandEffect> operand(Operand operand, Supplier<Optional<OperandEffect>> computation) {
    Optional<OperandEffect> known = operands.get(operand);
    if (known != null) {
      return known;
    }
    if (isComplete || !openOperands.add(operand)) {
      return Optional.empty();
    }
    Optional<OperandEffect> answer = computation.get();
    operands.put(operand, answer);
    openOperands.remove(operand);
    return answer;
  }

  /** Whether anything is known. */
  boolean isAny() {
    return result.flatMap(answer -> answer).isPresent()
        || operands.values().stream().anyMatch(Optional::isPresent);
  }

  /** From now on, what was not asked is unknown. */
  void complete() {
    isComplete = true;
  }

  /** These answers as far as {@code other}, those of the round before, agree. */
  Answers restrictedTo(Answers other) {
    Answers common = new Answers();
    common.result = result.equals(other.result) ? result : Optional.of(Optional.empty());
    operands.forEach(
        (operand, effect) -> {
          if (effect.equals(other.operands.get(operand))) {
            common.operands.put(operand, effect);
          }
        });
    common.isComplete = true;
    return common;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Answers other
        && result.equals(other.result)
        && operands.equals(other.operands);
  }

  @Override
  public int hashCode() {
    return Objects.hash(result, operands);
  }
}
