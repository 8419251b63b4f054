package dev.sluice.summaries;

import dev.sluice.models.Operand;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.EffectSource;
import dev.sluice.ownership.OperandEffect;
import dev.sluice.ownership.ResultOwnership;
import java.util.Optional;

/**
 * What class files tell of the calls in class files. A method that can be overridden is believed to
 * be overridden by what keeps its contract; only what it does not do, one that overrides it may.
 */
final class ClassFileEffects implements EffectSource {
  private final ClassFileAnswers answers;
  private final CodeTraces traces;

  ClassFileEffects(ClassFileAnswers answers, CodeTraces traces) {
    this.answers = answers;
    this.traces = traces;
  }

  @Override
  public boolean isBeingSummarised(Callee callee) {
    return answers.isBeingSummarised(callee.symbol());
  }

  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    return answers.result(callee.symbol());
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    return answers.operand(callee.symbol(), operand);
  }

  @Override
  public Optional<Boolean> canThrow(Callee callee) {
    return callee.isOverridable() || answers.canThrow(callee.symbol())
        ? Optional.empty()
        : Optional.of(false);
  }

  @Override
  public Optional<Boolean> canReturn(Callee callee) {
    return callee.isOverridable() || answers.canReturn(callee.symbol())
        ? Optional.empty()
        : Optional.of(false);
  }

  @Override
  public Optional<Boolean> releasesNothing(Callee callee) {
    return !callee.isOverridable() && answers.releasesNothing(callee.symbol())
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public Optional<Boolean> leavesTrace(Callee callee) {
    return traces.areLeftBy(callee.symbol()) ? Optional.of(true) : Optional.empty();
  }
}
