package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.EffectSource;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What class files tell of the calls in class files. A method that can be overridden is believed to
 * be overridden by what keeps its contract.
 */
final class ClassFileEffects implements EffectSource {
  private final Function<MethodSymbol, Optional<MethodSummary>> summaries;
  private final Predicate<MethodSymbol> isUnsolved;

  ClassFileEffects(
      Function<MethodSymbol, Optional<MethodSummary>> summaries,
      Predicate<MethodSymbol> isUnsolved) {
    this.summaries = summaries;
    this.isUnsolved = isUnsolved;
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    return summaries.apply(callee.symbol()).flatMap(MethodSummary::result);
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    return summaries.apply(callee.symbol()).flatMap(summary -> summary.operand(operand));
  }

  @Override
  public Optional<Boolean> canThrow(Callee callee) {
    return about(callee).filter(summary -> !summary.canThrow()).map(summary -> false);
  }

  @Override
  public Optional<Boolean> canReturn(Callee callee) {
    return about(callee).filter(summary -> !summary.canReturn()).map(summary -> false);
  }

  @Override
  public Optional<Boolean> releasesNothing(Callee callee) {
    return about(callee).filter(MethodSummary::releasesNothing).map(summary -> true);
  }

  @Override
  public boolean isBeingSummarised(Callee callee) {
    return isUnsolved.test(callee.symbol());
  }

  /** What a method does not do, one that overrides it may. */
  private Optional<MethodSummary> about(Callee callee) {
    return callee.isOverridable() ? Optional.empty() : summaries.apply(callee.symbol());
  }
}
