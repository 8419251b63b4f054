package dev.sluice.ownership;

import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.AnnotationFact;
import dev.sluice.models.Models;
import dev.sluice.models.Operand;
import dev.sluice.models.Verb;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * What frameworks do with code that hands itself over to them, as the models tell it: containers
 * close what annotated methods return, mocks open nothing, tests expect calls to fail.
 */
public final class FrameworkRules implements EffectSource {
  private final Models models;
  private final ModelEffects facts;

  FrameworkRules(Models models, ModelEffects facts) {
    this.models = models;
    this.facts = facts;
  }

  /** What a method returns to its container is nothing that a direct caller owns. */
  @Override
  public Optional<ResultOwnership> result(Callee callee) {
    return isManaged(callee.symbol())
        ? Optional.of(new ResultOwnership.NotOwned())
        : Optional.empty();
  }

  @Override
  public Optional<OperandEffect> operand(Callee callee, Operand operand) {
    return Optional.empty();
  }

  /** Whether a framework closes what this method returns, or this variable holds. */
  public boolean isManaged(Symbol annotated) {
    return carries(annotated, (annotation, fact) -> fact instanceof AnnotationFact.Managed);
  }

  /** Whether this variable is declared to hold a mock. */
  public boolean isMock(Symbol variable) {
    return carries(variable, (annotation, fact) -> fact instanceof AnnotationFact.Mock);
  }

  /** Whether {@code call} yields a mock, or something that stands for one. */
  public boolean isMock(ExpressionTree call) {
    return says(Verb.MOCKS, call);
  }

  /** Whether the last thing that the function passed to {@code call} does is expected to fail. */
  public boolean expectsFailure(ExpressionTree call) {
    return says(Verb.EXPECTS_FAILURE, call);
  }

  /** Whether the last thing that {@code method} does is expected to fail. */
  public boolean expectsFailure(MethodSymbol method) {
    return carries(
        method,
        (annotation, fact) ->
            fact instanceof AnnotationFact.ExpectsFailure expected
                && annotation.getElementValues().keySet().stream()
                    .anyMatch(element -> element.name.contentEquals(expected.attribute())));
  }

  private boolean says(Verb verb, ExpressionTree call) {
    return Callee.of(call).map(callee -> facts.has(callee, verb)).orElse(false);
  }

  private boolean carries(
      Symbol symbol, BiPredicate<Attribute.Compound, AnnotationFact> condition) {
    for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
      String name = annotation.type.tsym.getQualifiedName().toString();
      Optional<AnnotationFact> fact = models.findAnnotation(name);
      if (fact.isPresent() && condition.test(annotation, fact.get())) {
        return true;
      }
    }
    return false;
  }
}
