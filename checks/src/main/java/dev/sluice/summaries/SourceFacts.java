package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import java.util.Optional;
import java.util.Set;

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
            callee -> true,
            callee -> !effects.canThrow(callee),
            tree -> tree instanceof ThrowTree || closesInHeader(tree),
            SourceFacts::partsThatThrow);
    this.releasing =
        new ReachableCode(
            calls,
            callee -> !makesException(callee),
            this::isHarmless,
            SourceFacts::closesInHeader);
    this.traces = new ReachableCode(calls, callee -> true, this::leavesTrace);
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

  /** The same apart from what it does to what is in the fields {@code streams}. */
  boolean releasesNothingBut(SourceMethod method, Set<VarSymbol> streams) {
    return releasing.isFree(
        method,
        call ->
            isIn(streams, ASTHelpers.getReceiver(call))
                || call.getArguments().stream().anyMatch(argument -> isIn(streams, argument)));
  }

  private static boolean isIn(Set<VarSymbol> fields, ExpressionTree expression) {
    return expression != null
        && ASTHelpers.getSymbol(expression) instanceof VarSymbol field
        && fields.contains(field);
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

  private boolean leavesTrace(Tree tree) {
    return Traces.isLeftBy(tree)
        && !(tree instanceof MethodInvocationTree call
            && Callee.of(call).filter(this::logs).isPresent());
  }

  /**
   * Whether a call is there for those who read what the program tells: it answers nothing, is known
   * not to fail, and is on no resource. Nobody who uses the object depends on that.
   */
  private boolean logs(Callee callee) {
    return callee.symbol().getReturnType().hasTag(TypeTag.VOID)
        && !effects.canThrow(callee)
        && !effects.resourceTypes().isCloseable(callee.owner().type);
  }

  /**
   * Whether others than the object notice that {@code release} is called on it while nothing is in
   * the fields {@code empty}: what would be called on one of them is not.
   */
  boolean leavesTraceWithout(SourceMethod release, Set<VarSymbol> empty) {
    return !traces.isFree(
        release,
        call ->
            call.getMethodSelect() instanceof MemberSelectTree select
                && isIn(empty, select.getExpression()));
  }

  /** An exception tells what went wrong, and releases nothing when it is made. */
  private static boolean makesException(Callee callee) {
    return callee.isConstructor()
        && Superclasses.isOrExtends(callee.owner().type, Superclasses.THROWABLE);
  }

  /** Which parts of {@code tree} count where not all do: a guard against null has none. */
  private static Optional<ImmutableList<Tree>> partsThatThrow(Tree tree) {
    return NullGuards.is(tree)
        ? Optional.of(ImmutableList.of())
        : CaughtFailures.partsOutside(tree);
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
    return effects.objects().releasesNothing(callee)
        || (callee.isPlatform()
            && callee.symbol().getThrownTypes().isEmpty()
            && !effects.resourceTypes().isCloseable(callee.owner().type)
            && !effects.mayEndAnyObligation(callee));
  }
}
