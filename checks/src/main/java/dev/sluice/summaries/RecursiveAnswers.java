package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The answers about what a method calls, where it may call itself. While it is read for the first
 * time, the paths on which it does so are left out: what it does on the others is what the call in
 * it does too. When it is read again, that is what the call does.
 */
final class RecursiveAnswers implements ClassFileAnswers {
  private final ClassFileAnswers others;
  private final Function<MethodSymbol, Optional<ClassFileMethod>> codeOf;
  private Optional<ClassFileMethod> reading = Optional.empty();
  private Optional<MethodSummary> known = Optional.empty();

  RecursiveAnswers(
      ClassFileAnswers others, Function<MethodSymbol, Optional<ClassFileMethod>> codeOf) {
    this.others = others;
    this.codeOf = codeOf;
  }

  /** What {@code method} does, which calls itself; unknown where it does something else then. */
  MethodSummary solve(ClassFileMethod method, Supplier<MethodSummary> reader) {
    reading = Optional.of(method);
    try {
      MethodSummary first = reader.get();
      known = Optional.of(first);
      return reader.get().equals(first) ? first : MethodSummary.UNKNOWN;
    } finally {
      reading = Optional.empty();
      known = Optional.empty();
    }
  }

  private boolean isItself(MethodSymbol method) {
    return reading.isPresent()
        && method.name.contentEquals(reading.get().name())
        && codeOf.apply(method).equals(reading);
  }

  private <T> T answer(MethodSymbol method, Function<MethodSummary, T> own, Supplier<T> other) {
    return isItself(method) ? own.apply(known.orElse(MethodSummary.UNKNOWN)) : other.get();
  }

  @Override
  public boolean isBeingSummarised(MethodSymbol method) {
    return known.isEmpty() && isItself(method);
  }

  @Override
  public MethodSummary summary(ClassFileMethod method) {
    return others.summary(method);
  }

  @Override
  public Optional<ResultOwnership> result(MethodSymbol method) {
    return answer(method, MethodSummary::result, () -> others.result(method));
  }

  @Override
  public Optional<OperandEffect> operand(MethodSymbol method, Operand operand) {
    return answer(
        method, summary -> summary.operand(operand), () -> others.operand(method, operand));
  }

  @Override
  public boolean canThrow(MethodSymbol method) {
    return answer(method, MethodSummary::canThrow, () -> others.canThrow(method));
  }

  @Override
  public boolean canReturn(MethodSymbol method) {
    return answer(method, MethodSummary::canReturn, () -> others.canReturn(method));
  }

  @Override
  public boolean releasesNothing(MethodSymbol method) {
    return answer(method, MethodSummary::releasesNothing, () -> others.releasesNothing(method));
  }
}
