package dev.sluice.summaries;

import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;

/** What can happen in the methods of this compilation, and in all that they call. */
final class SourceFacts {
  private final CallEffects effects;
  private final ClosingFields closingFields;
  private final ReachableCode throwing;
  private final ReachableCode releasing;
  private final ReachableCode traces;
  private final ReachableCode publications;
  private final Endings endings;

  SourceFacts(
      CallEffects effects, SourceMethods methods, SourceCalls calls, ClosingFields closingFields) {
    this.effects = effects;
    this.closingFields = closingFields;
    this.throwing =
        new ReachableCode(
            calls,
            callee -> !effects.canThrow(callee),
            tree -> tree instanceof ThrowTree || closesInHeader(tree));
    this.releasing = new ReachableCode(calls, this::isHarmless, SourceFacts::closesInHeader);
    this.traces = new ReachableCode(calls, callee -> true, Traces::isLeftBy);
    this.publications =
        new ReachableCode(
            calls, Callee::isExplicitConstructorInvocation, callee -> true, Traces::isPublishedBy);
    this.endings = new Endings(methods, effects::canReturn);
  }

  /** Whether a call of {@code method} may throw. */
  boolean canThrow(SourceMethod method) {
    return !throwing.isFree(method);
  }

  /** Whether a call of {@code method} can come back; yes where that is not known. */
  boolean canReturn(SourceMethod method) {
    return endings.canReturn(method);
  }

  /** Whether {@code method} is seen to close nothing and to hand nothing over. */
  boolean releasesNothing(SourceMethod method) {
    return releasing.isFree(method);
  }

  /**
   * Whether others than the object notice a call of {@code method}; of a constructor, whether they
   * learn of the new object, so that they may look whether it is closed.
   */
  boolean leavesTrace(SourceMethod method) {
    return method.symbol().isConstructor()
        ? !publications.isFree(method)
            || closingFields
                .of(method.owner())
                .filter(released -> Counterparts.areMadeBy(method, released))
                .isPresent()
        : !traces.isFree(method);
  }

  private static boolean closesInHeader(Tree tree) {
    return tree instanceof TryTree statement && !statement.getResources().isEmpty();
  }

  /**
   * Whether a call of code that is not in this compilation releases nothing: it is known to, or it
   * is a method of the platform that does not close what it works on and declares no checked
   * exception, as all that deals with files, sockets and connections does.
   */
  private boolean isHarmless(Callee callee) {
    return effects.releasesNothing(callee)
        || (callee.isPlatform()
            && callee.symbol().getThrownTypes().isEmpty()
            && !effects.resourceTypes().isCloseable(callee.owner().type)
            && !effects.mayEndAnyObligation(callee));
  }
}
